package app.tomo;

import app.tomo.bus.ReconnectingBus;
import app.tomo.config.Setting;
import app.tomo.desktop.AwtTray;
import app.tomo.desktop.DesktopKind;
import app.tomo.desktop.DesktopTray;
import app.tomo.desktop.DisplayWatch;
import app.tomo.desktop.StatusNotifierTray;
import app.tomo.desktop.TrayIcons;
import app.tomo.desktop.TrayListener;
import app.tomo.desktop.TrayView;
import app.tomo.ui.GtkEnvironment;

/// Makes the tray that this desktop can have.
///
/// @param listener told what is chosen there
record TrayMaker(
        Threads threads,
        DisplayWatch display,
        DesktopKind desktop,
        TrayIcons icons,
        TrayListener listener) {
    /// Puts the icon into it, in the background.
    DesktopTray tray(ReconnectingBus session, String profile, TrayView view) {
        return new DesktopTray(
                ofThisDesktop(session, profile, view),
                desktop.mayHaveOldTray(),
                this::awtTray,
                threads.time(),
                view);
    }

    private StatusNotifierTray ofThisDesktop(
            ReconnectingBus session, String profile, TrayView view) {
        StatusNotifierTray tray =
                new StatusNotifierTray(
                        session,
                        threads.time(),
                        profile.equals(Setting.PROFILE.initial()) ? "tomo" : "tomo-" + profile,
                        instance(),
                        view,
                        icons,
                        listener);
        tray.watchState(display::trayChanged);
        return tray;
    }

    /// AWT brings GTK along as JavaFX does.
    private AwtTray awtTray(TrayView first) {
        GtkEnvironment.withoutBus();
        return new AwtTray(first, icons, listener);
    }

    /// Two Tomos in one session need two names.
    private String instance() {
        return Long.toUnsignedString(Double.doubleToLongBits(threads.randomness().fraction()))
                + "-1";
    }
}
