package app.tomo.config;

import java.nio.file.Path;

/// Something in the person's settings that Tomo cannot follow. It goes on with the value of the next lower origin, and
/// never touches the file.
public sealed interface Complaint {
    /// A value that the setting cannot have.
    ///
    /// @param place the settings file or the environment variable
    /// @param kept what is in force instead; empty for "not set"
    record BadValue(Setting setting, String value, String place, String kept)
            implements Complaint {}

    /// A key that means nothing; most often a slip.
    record UnknownKey(String key, Path file) implements Complaint {}

    /// A profile's own file cannot be in another profile.
    record OtherProfile(String value, Path file) implements Complaint {}

    /// The file is not an object of JSON, seen at that place; lines and columns count from 1.
    record NotJson(Path file, int line, int column) implements Complaint {}

    /// The file is there and cannot be read; `why` is the system's own words.
    record Unreadable(Path file, String why) implements Complaint {}
}
