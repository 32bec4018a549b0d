import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// Lays out the application so that it needs nothing but a JVM. Run by Maven, with the application's class path as its own:
///
///     java -cp CLASS_PATH Layout.java TOMO_JAR JVM_OPTIONS APPS_FOLDER BUILD_START
///
/// Each build gets a folder of its own below APPS_FOLDER, and the file `current` is switched to it by one rename: an
/// interrupted build changes nothing, and a running Tomo keeps the jars that it was started from. In a build's folder:
///
/// | file | what it is |
/// |---|---|
/// | `tomo.jar`, `lib/` | the application and what it needs on the class path |
/// | `classpath` | these jars, one a line, in the order that an AOT cache relies on |
/// | `modules/` | JavaFX, for the module path, beside its unpacked native libraries: so it unpacks none at run time |
/// | `jvm.options` | the JVM's flags |
/// | `sources` | the check sums of what it was built from, where the launcher built it |
/// | `built` | as old as the start of the build; written last |
final class Layout {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dylib|dll)");
    private static final Duration UNFINISHED_BUILDS_ARE_DEAD_AFTER = Duration.ofMinutes(30);

    private Layout() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path options = Path.of(arguments[1]);
        Path apps = Path.of(arguments[2]);
        Instant started = Instant.parse(arguments[3]);

        String id = "build-" + started.getEpochSecond() + "-" + ProcessHandle.current().pid();
        Path app = Files.createDirectories(apps.resolve(id));
        List<String> classPath = new ArrayList<>();
        classPath.add(copy(jar, app, "tomo.jar"));
        for (String entry :
                System.getProperty("java.class.path")
                        .split(Pattern.quote(System.getProperty("path.separator")))) {
            Path library = Path.of(entry);
            if (isModuleOfJavaFx(library)) {
                copy(library, app, "modules/" + library.getFileName());
                unpackNatives(library, app.resolve("modules"));
            } else if (Files.isRegularFile(library) && !isJavaFx(library)) {
                classPath.add(copy(library, app, "lib/" + library.getFileName()));
            }
        }
        Files.write(app.resolve("classpath"), classPath);
        copy(options, app, "jvm.options");
        if (System.getenv("TOMO_SOURCES") instanceof String sources) {
            copy(Path.of(sources), app, "sources");
        }
        Files.setLastModifiedTime(Files.createFile(app.resolve("built")), FileTime.from(started));

        Optional<Path> before = current(apps);
        Path next = Files.writeString(apps.resolve(id + ".current"), id + "\n");
        Files.move(
                next,
                apps.resolve("current"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        removeOthers(apps, app, before);
    }

    /// JavaFX comes as pairs of jars, one of them empty; only modules are wanted.
    private static boolean isModuleOfJavaFx(Path library) throws IOException {
        if (!isJavaFx(library)) {
            return false;
        }
        try (JarFile jar = new JarFile(library.toFile())) {
            return jar.getEntry("module-info.class") != null;
        }
    }

    private static boolean isJavaFx(Path library) {
        return library.getFileName().toString().startsWith("javafx-");
    }

    private static String copy(Path from, Path app, String name) throws IOException {
        Path to = app.resolve(name);
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        return name;
    }

    private static void unpackNatives(Path module, Path folder) throws IOException {
        try (JarFile jar = new JarFile(module.toFile())) {
            for (var entry :
                    jar.stream()
                            .filter(file -> NATIVE.matcher(file.getName()).matches())
                            .toList()) {
                Path file = folder.resolve(Path.of(entry.getName()).getFileName());
                try (var bytes = jar.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
    }

    private static Optional<Path> current(Path apps) throws IOException {
        Path file = apps.resolve("current");
        return Files.exists(file)
                ? Optional.of(apps.resolve(Files.readString(file).strip()))
                : Optional.empty();
    }

    /// Removes old builds, but never one that runs, the one before (a start may be about to run it), or one that is being
    /// made.
    private static void removeOthers(Path apps, Path app, Optional<Path> before)
            throws IOException {
        List<String> running =
                ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .toList();
        Instant dead = Instant.now().minus(UNFINISHED_BUILDS_ARE_DEAD_AFTER);
        List<Path> builds;
        try (var files = Files.list(apps)) {
            builds = files.filter(Files::isDirectory).toList();
        }
        for (Path build : builds) {
            boolean finished =
                    Files.exists(build.resolve("built"))
                            || Files.getLastModifiedTime(build).toInstant().isBefore(dead);
            if (finished
                    && !build.equals(app)
                    && !Optional.of(build).equals(before)
                    && running.stream().noneMatch(command -> command.contains(build + "/"))) {
                remove(build);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (var files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
