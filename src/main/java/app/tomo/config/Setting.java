package app.tomo.config;

import app.tomo.model.Target;

import java.util.Locale;

/// What the person can choose. One name for each: `--tray-layer` on the command line, `TOMO_TRAY_LAYER` in the environment,
/// `tray.layer` in the settings file.
public enum Setting {
    /// The unit that runs the daemon.
    UNIT(Target.USUAL_UNIT),
    /// Whose service manager that unit is in, or who else runs the daemon.
    SCOPE("user"),
    /// Where the daemon listens; not set means as the unit's command line says.
    PORT(""),
    /// The daemon's binary; not set means as the unit's command line says.
    KANATA(""),
    /// The daemon's config; not set means as the unit's command line says.
    CONFIG(""),
    /// Which of the person's Tomos this is.
    PROFILE("default"),
    /// What the icon in the tray shows of the layer.
    TRAY_LAYER("off"),
    /// The folder with pictures for layers; not set means `icons` beside the settings file.
    ICONS("");

    private final String initial;

    Setting(String initial) {
        this.initial = initial;
    }

    /// The value as long as nobody says another; empty for "not set".
    public String initial() {
        return initial;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public String flag() {
        return "--" + key().replace('.', '-');
    }

    public String variable() {
        return "TOMO_" + name();
    }

    /// Whether it says which daemon is meant, or how that is run; else it is about this Tomo only.
    public boolean isOfDaemon() {
        return switch (this) {
            case UNIT, SCOPE, PORT, KANATA, CONFIG -> true;
            case PROFILE, TRAY_LAYER, ICONS -> false;
        };
    }
}
