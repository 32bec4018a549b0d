package app.tomo.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `target/lab/N/tomo`: runs the classes under test as the launcher would: from a jar, with an AOT cache, which saves each of
/// the hundreds of commands in the labs most of a second. Whoever has packed them otherwise says so in `TOMO_JAR`, and gives
/// flags of the JVM instead of that cache in `TOMO_JVM`.
final class ApplicationScript {
    private ApplicationScript() {}

    static Path get() {
        return Written.SCRIPT;
    }

    private static List<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
    }

    private static String text(Path jar, Path cache) {
        List<String> entries = entries();
        return """
        #!/bin/sh
        case $(locale charmap 2>/dev/null) in ANSI_X3.4-1968 | '') export LC_ALL=C.UTF-8 ;; esac
        exec '%s/bin/java' '@%s' ${TOMO_JVM--XX:AOTCache=%s} --module-path '%s' -cp "${TOMO_JAR:-%s}:%s" app.tomo.Main "$@"
        """
                .formatted(
                        System.getProperty("java.home"),
                        Checkout.file("src/build/jvm.options"),
                        cache,
                        joined(entries.stream().filter(ApplicationScript::isJavaFx)),
                        jar,
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
                Path folder = LabFolder.get();
                Path jar = folder.resolve("tomo.jar");
                pack(jar);
                Path cache = folder.resolve("tomo.aot");
                Path script = Files.writeString(folder.resolve("tomo"), text(jar, cache));
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
                train(script, cache);
                return script;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void pack(Path jar) throws IOException {
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    System.getProperty("java.home") + "/bin/jar",
                                    "--create",
                                    "--no-compress",
                                    "--file",
                                    jar.toString()));
            entries().stream()
                    .filter(entry -> Files.exists(Path.of(entry, "app/tomo/Main.class")))
                    .forEach(folder -> command.addAll(List.of("-C", folder, ".")));
            if (!ends(new ProcessBuilder(command))) {
                throw new IOException("the classes under test cannot be packed");
            }
        }

        /// Without a cache everything works as well, and takes longer.
        private static void train(Path script, Path cache) throws IOException {
            Files.deleteIfExists(cache);
            var trained = new ProcessBuilder(script.toString(), "status", "--json");
            trained.environment().put("TOMO_JVM", "-XX:AOTCacheOutput=" + cache);
            trained.environment().put("TOMO_HOME", cache.resolveSibling("trained").toString());
            boolean _ = ends(trained);
        }

        private static boolean ends(ProcessBuilder command) throws IOException {
            Process process =
                    command.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
