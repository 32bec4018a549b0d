package app.tomo.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which version of kanata is played, 1.6 to 1.12, and what that version can do (kanata.md's table).
///
/// @param text as the daemon says it: `1.11.0`
/// @param minor 6 to 12
public record SimulatedVersion(String text, int minor) {
    public static final SimulatedVersion CURRENT = new SimulatedVersion("1.11.0", 11);

    private static final Pattern FORM = Pattern.compile("1\\.(\\d{1,2})(?:\\.\\d+(?:-[\\w.-]+)?)?");

    /// Reads `1.9`, `1.9.0` or `1.12.1-prerelease-1`.
    ///
    /// @throws IllegalArgumentException when it is none of the versions that can be played; the message is a sentence
    public static SimulatedVersion of(String text) {
        Matcher matcher = FORM.matcher(text);
        int minor = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (minor < 6 || minor > 12) {
            throw new IllegalArgumentException(
                    "The simulator plays kanata 1.6 to 1.12, not \u201c" + text + "\u201d.");
        }
        String full = text.indexOf('.', 2) < 0 ? text + ".0" : text;
        return new SimulatedVersion(full, minor);
    }

    boolean canReload() {
        return minor >= 10;
    }

    boolean canGreet() {
        return minor >= 11;
    }

    boolean tellsOfKeys() {
        return minor >= 12;
    }

    /// What `HelloOk` lists.
    List<String> capabilities() {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "reload",
                                "layer-names",
                                "fake-key-names",
                                "layer-change",
                                "current-layer-name",
                                "current-layer-info",
                                "fake-key",
                                "set-mouse"));
        if (tellsOfKeys()) {
            all.addAll(List.of("hold-activated", "tap-activated"));
        }
        return all;
    }
}
