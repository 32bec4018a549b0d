package app.tomo.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The machine's udev rules (udev(7)): files of all folders by their names, of which the first folder that has a name counts.
/// Blocks for as long as the disk does.
///
/// @param folders the one that overrules the others first
record UdevRules(List<Path> folders) {
    static UdevRules ofThisMachine() {
        return new UdevRules(
                Stream.of("/etc", "/run", "/usr/local/lib", "/usr/lib")
                        .map(each -> Path.of(each, "udev", "rules.d"))
                        .toList());
    }

    /// Those that speak of that, in the order in which they count.
    List<String> about(String word) {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : in(folder)) {
                files.putIfAbsent(String.valueOf(file.getFileName()), file);
            }
        }
        return files.values().stream()
                .filter(file -> speaksOf(file, word))
                .map(Path::toString)
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".rules")).toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private static boolean speaksOf(Path file, String word) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .anyMatch(line -> !line.startsWith("#") && line.contains(word));
        } catch (IOException _) {
            return false;
        }
    }
}
