package app.tomo.model.unit;

import java.util.regex.Pattern;

/// One file of a unit's definition, as it stands on the disk.
///
/// @param text what could be read of it; empty where nothing could
/// @param link whether its name is a symbolic link to somewhere else: such a one is never written
public record DefinitionFile(String path, String text, boolean link) {
    /// How the first line of each file begins that Tomo writes into a unit's folder. What does not begin so is somebody else's.
    public static final String MARK = "# Written by Tomo";

    /// The first line of what a preset puts beside a unit.
    private static final Pattern PRESET = Pattern.compile("# The preset \\S+ of Tomo\\.");

    /// Whether it has the unit start a preset's command.
    public boolean ofPreset() {
        return !link && PRESET.matcher(text).lookingAt();
    }

    /// Whether it keeps the unit off for as long as an emergency stop lasts.
    public boolean ofEmergencyStop() {
        return !link && text.startsWith("# The emergency stop of Tomo:");
    }

    /// Whether it is there because of Tomo, whatever for.
    public boolean ofTomo() {
        return own() || ofPreset() || ofEmergencyStop();
    }

    /// Whether Tomo wrote it.
    public boolean own() {
        return !link && text.startsWith(MARK);
    }
}
