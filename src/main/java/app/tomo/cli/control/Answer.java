package app.tomo.cli.control;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What asking the running app came to.
public sealed interface Answer {
    /// No app runs.
    record NobodyThere() implements Answer {}

    /// Who is there is not to be trusted, or the socket cannot be used. `why` is the system's own words; null where it is
    /// not this user's.
    record Unusable(Path path, @Nullable String why) implements Answer {}

    /// An app is there and did not answer by its deadline. `accepted` says whether it had taken the command.
    record Silent(boolean accepted) implements Answer {}

    /// The app went away in the middle.
    record Lost() implements Answer {}

    /// The app was started for something else.
    ///
    /// @param key of the setting
    /// @param value what it has; empty for nothing
    record Differs(String key, String value) implements Answer {}

    /// The app is of another version.
    record OtherVersion() implements Answer {}

    record NotUnderstood() implements Answer {}

    record Busy() implements Answer {}

    /// The command was carried out.
    record Ended(int status) implements Answer {}
}
