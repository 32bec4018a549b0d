package app.tomo.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A person's machine below one folder: home, temporary and runtime folder, and nothing of the real ones.
public final class TestSurroundings {
    private TestSurroundings() {}

    /// With `XDG_RUNTIME_DIR` set, and `more` on top.
    ///
    /// @param more variables, each a name and a value
    public static Surroundings below(Path root, String... more) {
        Map<String, String> variables = new HashMap<>();
        variables.put("XDG_RUNTIME_DIR", folder(root.resolve("run")).toString());
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return new Surroundings(
                variables,
                folder(root.resolve("home")),
                folder(root.resolve("temp")),
                folder(root.resolve("here")),
                "nobody-real");
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
