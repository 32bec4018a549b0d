package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A config with arguments under a name, which the daemon can be started with instead of its own.
///
/// @param config an absolute path
/// @param arguments beside those of the unit
public record Preset(String name, String config, List<String> arguments) {
    public Preset {
        arguments = List.copyOf(arguments);
    }

    /// Whether a command line is that of this preset.
    public boolean isIn(@Nullable String used, List<String> line) {
        return config.equals(used) && line.containsAll(arguments);
    }
}
