package app.tomo.config;

import java.util.Locale;

/// What the person can choose. One name for each: `--unit` on the command line, `TOMO_UNIT` in the environment, `unit` in
/// the settings file.
public enum Setting {
    /// The unit that runs the daemon.
    UNIT("kanata.service"),
    /// Whose service manager that unit is in, or who else runs the daemon.
    SCOPE("user"),
    /// Where the daemon listens; not set means as the unit's command line says.
    PORT(""),
    /// The daemon's binary; not set means as the unit's command line says.
    KANATA(""),
    /// The daemon's config; not set means as the unit's command line says.
    CONFIG(""),
    /// Which of the person's Tomos this is.
    PROFILE("default");

    private final String initial;

    Setting(String initial) {
        this.initial = initial;
    }

    /// The value as long as nobody says another; empty for "not set".
    public String initial() {
        return initial;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String flag() {
        return "--" + key();
    }

    public String variable() {
        return "TOMO_" + name();
    }
}
