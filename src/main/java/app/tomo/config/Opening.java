package app.tomo.config;

import java.nio.file.Path;

/// What opening a config gave.
public sealed interface Opening {
    record Opened(ConfigText text) implements Opening {}

    /// There is no such file, or a link to nothing.
    record NotThere(Path file) implements Opening {}

    /// A folder stands there, or a pipe, a device and the like.
    record NotAFile(Path file, boolean folder) implements Opening {}

    /// It is no text in UTF-8, or in UTF-16 behind a mark.
    ///
    /// @param at the first byte that cannot be, counted from 0
    /// @param line in which it stands, counted from 1
    record NotText(Path file, long at, int line) implements Opening {}

    /// It is longer than `config.size` allows.
    record TooLarge(Path file, long bytes, long most) implements Opening {}

    /// The person may not read it.
    record Forbidden(Path file) implements Opening {}

    /// `why` is the system's own words.
    record Unreadable(Path file, String why) implements Opening {}
}
