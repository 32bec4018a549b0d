package app.tomo.model;

import java.util.Locale;

/// Why a person is not told something.
public enum NoticeHold {
    /// They switched off what it is about.
    SWITCHED_OFF,
    /// The window that shows it is in front.
    WINDOW_IN_FRONT,
    /// Tomo has only just started.
    JUST_STARTED,
    /// The machine has only just woken up.
    JUST_WOKE,
    /// It follows from something that they did.
    OWN_ACTION,
    QUIET_HOURS,
    /// Their desktop says that they are not to be disturbed.
    DO_NOT_DISTURB,
    /// A notification of graver trouble stands in its place.
    TROUBLE_STANDS,
    /// It is the end of what was held back as well.
    TROUBLE_NOT_TOLD;

    /// The name in `--json` output: `quiet-hours`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
