package app.tomo.simulator;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The scripts that come with Tomo: the incidents this project exists to prevent.
public final class Incidents {
    /// Their names, in the order of the incidents.
    public static final List<String> NAMES =
            List.of(
                    "reload-crash-loop",
                    "any-reload-kills",
                    "slow-crash-loop",
                    "would-not-stop",
                    "killed-by-usr1",
                    "lost-messages",
                    "reload-storm");

    private static final String ENDING = ".script";

    private Incidents() {}

    /// The script of that name, with or without `.script` at its end; null where none of them has it.
    public static @Nullable String text(String name) {
        String plain =
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        if (!NAMES.contains(plain)) {
            return null;
        }
        String file = "incidents/" + plain + ENDING;
        try (InputStream script = Incidents.class.getResourceAsStream(file)) {
            if (script == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
