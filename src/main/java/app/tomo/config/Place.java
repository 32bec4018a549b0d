package app.tomo.config;

import java.nio.file.Path;

/// Where a value was said.
///
/// @param name the settings file, the environment variable, or the option of the command line; empty for nowhere
/// @param line in a file, counted from 1; 0 where there are none
public record Place(String name, int line) {
    public static final Place NOWHERE = new Place("", 0);

    static Place in(Path file, int line) {
        return new Place(file.toString(), line);
    }

    static Place of(String name) {
        return new Place(name, 0);
    }

    /// In the form that editors and terminals open: `/home/p/settings.json:3`.
    @Override
    public String toString() {
        return line == 0 ? name : name + ":" + line;
    }
}
