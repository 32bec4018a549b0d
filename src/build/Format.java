import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats every Java source, or checks that each is formatted. Run by Maven with a JDK 25:
///
///     java Format.java check|fix FORMATTER_JAR FOLDER
///
/// The formatter runs as a child with `-jar`, because only then does the JVM honour the exports that its manifest asks for.
final class Format {
    private Format() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean check = arguments[0].equals("check");
        Path jar = Path.of(arguments[1]);
        List<Path> sources;
        try (var files = Files.walk(Path.of(arguments[2]))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        Path list = jar.resolveSibling("sources.txt");
        Files.write(list, sources.stream().map(Path::toString).toList());

        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of("--aosp", "--skip-javadoc-formatting"));
        command.addAll(
                check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        command.add("@" + list);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (check && exit != 0) {
            System.err.println("The files above are not formatted: run src/build/format");
        }
        System.exit(exit);
    }
}
