package app.tomo.config;

import app.tomo.model.Language;
import app.tomo.model.SwitchText;
import app.tomo.model.Target;
import app.tomo.model.ThemeChoice;
import app.tomo.model.TrayStyle;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// What the person can choose, but for the numbers. One name for each: `--tray-layer` on the command line, `TOMO_TRAY_LAYER`
/// in the environment, `tray.layer` in the settings file and behind `--set`.
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
    /// In which language Tomo speaks to the person.
    LANGUAGE(Language.OF_THE_SYSTEM),
    /// Which colours the windows wear.
    THEME(ThemeChoice.SYSTEM.id()),
    /// What the icon in the tray shows of the layer.
    TRAY_LAYER("off"),
    /// How the icon in the tray is drawn.
    TRAY_STYLE(TrayStyle.SYSTEM.id()),
    /// The folder with pictures for layers; not set means `icons` beside the settings file.
    ICONS(""),
    /// Whether the daemon is asked to answer a reload at its end (kanata 1.11); its answer is never believed (design).
    RELOAD_WAIT("reload.wait", SwitchText.OFF),
    /// When a person is told nothing but alarms; not set means never.
    QUIET_HOURS("notify.quiet-hours", ""),
    /// Whether the desktop's do-not-disturb holds back what is no alarm.
    DO_NOT_DISTURB("notify.do-not-disturb", SwitchText.ON),
    /// Whether that kind of notification is shown.
    NOTIFY_FAILURES("notify.failures", SwitchText.ON),
    NOTIFY_HANGS("notify.hangs", SwitchText.ON),
    NOTIFY_NOT_REMAPPED("notify.not-remapped", SwitchText.ON),
    NOTIFY_RELOADS("notify.reloads", SwitchText.ON),
    NOTIFY_TRIALS("notify.trials", SwitchText.ON),
    NOTIFY_RECOVERIES("notify.recoveries", SwitchText.ON);

    private static final String NOTIFY = "notify.";

    private final String key;
    private final String initial;

    Setting(String initial) {
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '.');
        this.initial = initial;
    }

    Setting(String key, String initial) {
        this.key = key;
        this.initial = initial;
    }

    /// Whether it is about what a person is told.
    public boolean isOfNotices() {
        return key.startsWith(NOTIFY);
    }

    /// Whether a Tomo that runs goes on with the one of its start.
    public boolean isOfTheStart() {
        return switch (this) {
            case LANGUAGE, THEME, TRAY_LAYER, TRAY_STYLE, ICONS, RELOAD_WAIT -> false;
            default -> !isOfNotices();
        };
    }

    /// Whether it has an option of its own on the command line.
    public boolean hasOption() {
        return !isOfNotices() && this != RELOAD_WAIT && this != THEME && this != TRAY_STYLE;
    }

    /// Whether it is on or off.
    boolean isSwitch() {
        return initial.equals(SwitchText.ON) || this == RELOAD_WAIT;
    }

    /// The value as long as nobody says another; empty for "not set".
    public String initial() {
        return initial;
    }

    public String key() {
        return key;
    }

    /// Its option on the command line, where it has one.
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
        return setting == null || !setting.hasOption() ? key : setting.flag();
    }

    /// Whether its value may stand so in the settings file. A port is a number to whoever has one.
    boolean takes(SettingsFile.Kind kind) {
        return kind == SettingsFile.Kind.TEXT
                || (isSwitch() && kind == SettingsFile.Kind.SWITCH)
                || (this == PORT && kind == SettingsFile.Kind.WHOLE_NUMBER);
    }

    /// Whether it says which daemon is meant, or how that is run; else it is about this Tomo only.
    public boolean isOfDaemon() {
        return switch (this) {
            case UNIT, SCOPE, PORT, KANATA, CONFIG -> true;
            default -> false;
        };
    }
}
