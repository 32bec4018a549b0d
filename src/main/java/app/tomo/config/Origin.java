package app.tomo.config;

import java.util.Locale;

/// Where the value of a setting came from; a later one overrules an earlier one.
public enum Origin {
    DEFAULT,
    /// Tomo found it on this machine, this time.
    DISCOVERED,
    /// Tomo found it, or the person chose it, before.
    REMEMBERED,
    FILE,
    ENVIRONMENT,
    COMMAND_LINE;

    /// As `--json` says it: `command-line`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
