package app.tomo.config;

import app.tomo.model.Target;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
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
        return Surroundings.variableOf(key());
    }

    /// Null where there is none of that key.
    public static @Nullable Setting named(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// What a setting or a number of that key is called where the command line is spoken of.
    public static String optionOf(String key) {
        Setting setting = named(key);
        return setting == null ? key : setting.flag();
    }

    /// Whether its value may stand so in the settings file. A port is a number to whoever has one.
    boolean takes(SettingsFile.Kind kind) {
        return kind == SettingsFile.Kind.TEXT
                || (this == PORT && kind == SettingsFile.Kind.WHOLE_NUMBER);
    }

    /// Whether it says which daemon is meant, or how that is run; else it is about this Tomo only.
    public boolean isOfDaemon() {
        return switch (this) {
            case UNIT, SCOPE, PORT, KANATA, CONFIG -> true;
            case PROFILE, TRAY_LAYER, ICONS -> false;
        };
    }
}
