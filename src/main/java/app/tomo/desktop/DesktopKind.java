package app.tomo.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the environment says of the desktop: what can be shown on it, and how.
///
/// @param x whether there is an X server, Xwayland included, without which JavaFX and AWT show nothing
/// @param gnome whether this is GNOME's own shell, which shows tray icons only by an extension
public record DesktopKind(boolean x, boolean gnome) {
    public static DesktopKind from(Map<String, String> environment) {
        List<String> names =
                List.of(
                        environment
                                .getOrDefault("XDG_CURRENT_DESKTOP", "")
                                .toUpperCase(Locale.ROOT)
                                .split(":", -1));
        return new DesktopKind(
                !environment.getOrDefault("DISPLAY", "").isEmpty(),
                names.contains("GNOME") && !names.contains("GNOME-FLASHBACK"));
    }

    /// Whether a tray of the old kind may be here: GNOME has had none since 3.26.
    public boolean mayHaveOldTray() {
        return x && !gnome;
    }
}
