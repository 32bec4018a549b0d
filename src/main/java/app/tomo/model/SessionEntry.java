package app.tomo.model;

/// Whether the desktop starts Tomo at each login, as it stands on the disk.
public sealed interface SessionEntry {
    /// Nothing does.
    record Off() implements SessionEntry {}

    /// It starts this Tomo.
    record On() implements SessionEntry {}

    /// There is an entry, and the person has switched it off, here or in the desktop's own settings.
    record Hidden() implements SessionEntry {}

    /// It starts something else: another Tomo, or what the person wrote.
    record Other(String command) implements SessionEntry {}

    /// There is no entry of the person's own, and one for everybody on this machine starts that.
    record Everybodys(String file, String command) implements SessionEntry {}

    /// It cannot be read or written; `why` is the system's own words.
    record Unusable(String why) implements SessionEntry {}

    /// It is not known by which command this Tomo was started, so there is nothing to enter.
    record NoCommand() implements SessionEntry {}
}
