package app.tomo.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `target/lab/tomo`: runs the application from the classes under test, as the launcher would, but with nothing packaged. Whoever
/// has packed them says so in `TOMO_JAR`, and adds flags of the JVM in `TOMO_JVM`.
final class ApplicationScript {
    private ApplicationScript() {}

    static Path get() {
        return Written.SCRIPT;
    }

    private static String text() {
        List<String> entries =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .toList();
        return """
        #!/bin/sh
        case $(locale charmap 2>/dev/null) in ANSI_X3.4-1968 | '') export LC_ALL=C.UTF-8 ;; esac
        exec '%s/bin/java' '@%s' $TOMO_JVM --module-path '%s' -cp "${TOMO_JAR:-%s}:%s" app.tomo.Main "$@"
        """
                .formatted(
                        System.getProperty("java.home"),
                        Checkout.file("src/build/jvm.options"),
                        joined(entries.stream().filter(ApplicationScript::isJavaFx)),
                        joined(entries.stream().filter(entry -> !isJar(entry))),
                        joined(
                                entries.stream()
                                        .filter(ApplicationScript::isJar)
                                        .filter(entry -> !isJavaFx(entry))));
    }

    private static boolean isJar(String entry) {
        return entry.endsWith(".jar");
    }

    /// JavaFX supports only the module path. Its jars without a platform in the name are empty.
    private static boolean isJavaFx(String entry) {
        return entry.contains(File.separator + "org" + File.separator + "openjfx" + File.separator);
    }

    private static String joined(Stream<String> entries) {
        return entries.filter(
                        entry -> !isJavaFx(entry) || entry.matches(".*-(linux|mac|win)[^/]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Written once in a JVM, by the rules of class initialisation.
    private static final class Written {
        static final Path SCRIPT = write();

        private static Path write() {
            try {
                Path script = Files.writeString(LabFolder.get().resolve("tomo"), text());
                return Files.setPosixFilePermissions(
                        script, PosixFilePermissions.fromString("rwxr-xr-x"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
