package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// A config with arguments under a name, which the daemon can be started with instead of its own.
///
/// @param config an absolute path
/// @param arguments beside those of the unit
public record Preset(String name, String config, List<String> arguments) {
    public Preset {
        arguments = List.copyOf(arguments);
    }

    /// Typed on a command line, and shown in a menu.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,31}");

    /// Whether a preset may be called so.
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// Whether a command line is that of this preset.
    public boolean isIn(@Nullable String used, List<String> line) {
        return config.equals(used) && line.containsAll(arguments);
    }
}
