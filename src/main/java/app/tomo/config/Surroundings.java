package app.tomo.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What a process was started with, passed in so that a test can start one elsewhere.
///
/// @param variables the environment
/// @param home the person's home folder
/// @param temp where temporary files go
/// @param folder the folder that relative paths of the command line begin at
/// @param user the person's number where the system has one (`1000`), else the name
public record Surroundings(
        Map<String, String> variables, Path home, Path temp, Path folder, String user) {
    public Surroundings {
        variables = Map.copyOf(variables);
    }

    public static Surroundings ofThisProcess() {
        return new Surroundings(
                System.getenv(),
                home(System.getenv(), System.getProperty("user.home")),
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of("").toAbsolutePath(),
                userOfThisProcess());
    }

    /// Empty where the variable is not set.
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /// What the variable for that key of the settings is called: `TOMO_RELOAD_COOL_DOWN` for `reload.cool-down`.
    public static String variableOf(String key) {
        return "TOMO_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /// What the environment says counts, as it does for the daemon; Java itself asks the user database only.
    static Path home(Map<String, String> variables, String ofTheUser) {
        Path named = Path.of(variables.getOrDefault("HOME", ""));
        return named.isAbsolute() ? named : Path.of(ofTheUser);
    }

    private static String userOfThisProcess() {
        try {
            return Files.getAttribute(Owner.SELF, "unix:uid").toString();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return System.getProperty("user.name");
        }
    }
}
