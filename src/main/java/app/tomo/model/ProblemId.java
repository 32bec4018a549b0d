package app.tomo.model;

import java.util.Locale;

/// The failures that Tomo can name. The ids are a promise to whoever reads `--json`.
public enum ProblemId {
    BAD_ARGUMENT,
    BINARY_FOREIGN,
    BINARY_MISSING,
    BUS_UNREACHABLE,
    CONFIG_INVALID,
    CONFIG_MISSING,
    CRASH_AFTER_RELOAD,
    CRASH_LOOP,
    EMERGENCY_CHORD,
    EMERGENCY_STOP_FAILED,
    KEYBOARD_GRABBED,
    KEYBOARD_NONE,
    KEYBOARD_WAITING,
    KILLED,
    LOG_UNWRITABLE,
    NEEDS_LOGIN,
    NOT_RESUMED,
    OUT_OF_MEMORY,
    PORT_CLOSED,
    PORT_FOREIGN,
    PORT_TAKEN,
    PROCESS_GONE,
    RELOAD_REJECTED,
    RELOAD_UNSUPPORTED,
    SETTINGS_BROKEN,
    START_LIMIT,
    STOP_TIMEOUT,
    SUPERVISION_WEAK,
    UINPUT_DENIED,
    UINPUT_MISSING,
    UNEXPLAINED_EXIT,
    UNIT_BROKEN,
    UNIT_DISABLED,
    UNIT_IN_BOTH,
    UNIT_MASKED,
    UNIT_MISSING,
    UNIT_UNDECIDED,
    UNRESPONSIVE,
    WATCHDOG,
    WRONG_SCOPE,
    XSET_MISSING;

    /// The name in `--json` output: `keyboard-grabbed`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
