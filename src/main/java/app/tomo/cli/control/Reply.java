package app.tomo.cli.control;

/// One line of the app's answer.
sealed interface Reply {
    /// The first line, at once: the app lives and has understood.
    record Accepted() implements Reply {}

    /// The app lives; nothing else is new.
    record Alive() implements Reply {}

    record Out(String text) implements Reply {}

    record Err(String text) implements Reply {}

    record Progress(String line) implements Reply {}

    /// The last line.
    record Exit(int status) implements Reply {}

    /// The first line instead of `Accepted`: the app was started for something else.
    ///
    /// @param key of the setting
    /// @param value what it has; empty for nothing
    record Differs(String key, String value) implements Reply {}

    /// The first line instead of `Accepted`.
    record Refused(Why why) implements Reply {}

    enum Why {
        OTHER_VERSION,
        NOT_UNDERSTOOD,
        BUSY
    }
}
