package app.tomo.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where Tomo keeps what it knows of one config, apart from the person's folder: below the state folder, under the config's
/// name and a hash of its whole path, so that no two configs meet. Only names: nothing is created here.
///
/// @param path of this config's own folder
record ConfigFolder(Path path) {
    private static final int LONGEST_NAME = 100;
    private static final int HASH = 16;

    /// @param config as the person names it; a link and its end are two
    static ConfigFolder of(Places places, Path config) {
        Path named = config.toAbsolutePath().normalize();
        String hash =
                ConfigText.fingerprint(named.toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, HASH);
        return new ConfigFolder(root(places).resolve(beginning(named, LONGEST_NAME) + "-" + hash));
    }

    private static Path root(Places places) {
        return places.state().resolve("configs");
    }

    /// Those of all configs that Tomo knows something of.
    static List<Path> all(Places places) {
        try (Stream<Path> folders = Files.list(root(places))) {
            return folders.toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// As much of a file's name as that many bytes hold.
    static String beginning(Path file, int bytes) {
        String name = String.valueOf(file.getFileName());
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /// The text that is not saved yet.
    Path draft() {
        return path.resolve("draft.json");
    }

    /// What the file held before the save that is under way.
    Path copy() {
        return path.resolve("saving.json");
    }

    /// Where the copy of an interrupted save goes when there is a next one.
    Path aside(SafetyCopy copy) {
        String hash = ConfigText.fingerprint(copy.before()).substring(0, HASH);
        return path.resolve("saving-" + hash + ".json");
    }

    /// The versions of before.
    Path history() {
        return path.resolve("history");
    }
}
