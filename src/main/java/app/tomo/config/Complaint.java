package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.Limits;

import java.nio.file.Path;

/// Something in the person's settings that Tomo cannot follow. It goes on with the value of the next lower origin, and
/// never touches the file.
public sealed interface Complaint {
    /// A value that the setting cannot have.
    ///
    /// @param key of the [Setting] or [Limit]
    /// @param kept what is in force instead; empty for "not set"
    record BadValue(String key, String value, Place place, String kept) implements Complaint {}

    /// Numbers that are each within their bounds and contradict each other. The latest origin's gives way to its default.
    ///
    /// @param said with all of them
    /// @param limit the one that gives way
    record Contradiction(LimitRule rule, Limits said, Limit limit, Place place)
            implements Complaint {}

    /// A key that means nothing; most often a slip.
    record UnknownKey(String key, Place place) implements Complaint {}

    /// A profile's own file cannot be in another profile.
    record OtherProfile(String value, Path file) implements Complaint {}

    /// The file was changed, and this is taken when Tomo is started next.
    record AtNextStart(String key, String value, Place place) implements Complaint {}

    /// The file is not JSON, seen at that place; lines and columns count from 1.
    ///
    /// @param before whether what it said before stays in force
    record NotJson(Path file, int line, int column, boolean before) implements Complaint {}

    /// The file is JSON, or empty, and no object that could hold settings.
    ///
    /// @param before whether what it said before stays in force
    record NoObject(Path file, boolean before) implements Complaint {}

    /// The file is there and cannot be read; `why` is the system's own words.
    record Unreadable(Path file, String why) implements Complaint {}
}
