package app.tomo.config;

import app.tomo.model.Language;
import app.tomo.model.Scope;
import app.tomo.model.SwitchText;
import app.tomo.model.ThemeChoice;
import app.tomo.model.TrayLayer;
import app.tomo.model.TrayStyle;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/// How the values of the settings are written.
///
/// @param home what `~/` stands for
/// @param folder where relative paths begin
public record SettingSyntax(Path home, Path folder) {
    /// systemd.unit(5): the characters and the length of a unit's name.
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.\\\\@-]{1,255}");

    /// A folder's name on every system, and short enough to be read in a menu.
    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}");

    private static final Pattern HOURS =
            Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");

    private static final String UNIT_TYPE = ".service";

    /// The value in the one form in which it is compared and kept, or null where it is not one of the allowed.
    public @Nullable String read(Setting setting, String text) {
        return switch (setting) {
            case UNIT -> UNIT.matcher(text).matches() ? unit(text) : null;
            case SCOPE ->
                    Arrays.stream(Scope.values()).anyMatch(scope -> scope.id().equals(text))
                            ? text
                            : null;
            case PORT -> AddressText.read(text) == null ? null : text;
            case KANATA -> isBareCommand(text) ? text : path(text);
            case CONFIG, ICONS -> path(text);
            case PROFILE -> PROFILE.matcher(text).matches() ? text : null;
            case THEME -> ThemeChoice.named(text).id().equals(text) ? text : null;
            case LANGUAGE -> isLanguage(text) ? text : null;
            case TRAY_LAYER ->
                    Arrays.stream(TrayLayer.values()).anyMatch(each -> each.id().equals(text))
                            ? text
                            : null;
            case TRAY_STYLE -> TrayStyle.named(text).id().equals(text) ? text : null;
            case QUIET_HOURS -> hours(text);
            case RELOAD_WAIT,
                    DO_NOT_DISTURB,
                    NOTIFY_FAILURES,
                    NOTIFY_HANGS,
                    NOTIFY_NOT_REMAPPED,
                    NOTIFY_RELOADS,
                    NOTIFY_TRIALS,
                    NOTIFY_RECOVERIES ->
                    onOrOff(text);
        };
    }

    private static boolean isLanguage(String text) {
        return text.equals(Language.OF_THE_SYSTEM)
                || Arrays.stream(Language.values()).anyMatch(each -> each.id().equals(text));
    }

    /// `22:00-07:00`
    private static @Nullable String hours(String text) {
        return HOURS.matcher(text).matches() ? text : null;
    }

    private static @Nullable String onOrOff(String text) {
        Boolean on = SwitchText.read(text);
        return on == null ? null : SwitchText.of(on);
    }

    private static String unit(String text) {
        return text.endsWith(UNIT_TYPE) ? text : text + UNIT_TYPE;
    }

    /// Looked up on the path of whoever runs it, so a name without a folder stays one.
    private static boolean isBareCommand(String text) {
        return !text.isBlank() && text.indexOf('/') < 0 && text.indexOf('\0') < 0;
    }

    private @Nullable String path(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            Path written = text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
            return folder.resolve(written).normalize().toString();
        } catch (InvalidPathException _) {
            return null;
        }
    }
}
