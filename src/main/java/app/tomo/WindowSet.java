package app.tomo;

import app.tomo.ui.FxBridge;
import app.tomo.ui.adopt.AdoptWindow;
import app.tomo.ui.logs.LogsWindow;
import app.tomo.ui.settings.SettingsWindow;
import app.tomo.ui.status.StatusWindow;

/// Tomo's windows in one language.
///
/// @param fx their part of the bridge
record WindowSet(
        FxBridge fx,
        StatusWindow status,
        LogsWindow logs,
        SettingsWindow settings,
        AdoptWindow adopt) {
    /// Closes them for good, and opens those in the other language that were open. The window in
    /// which the daemon changes hands stays as it is until it is closed. What was typed is kept before another page reads it. FX thread.
    void giveWayTo(WindowSet next) {
        next.status.succeed(status);
        if (logs.end()) {
            next.logs.open();
        }
        fx.end();
        var _ = settings.end().thenAccept(page -> page.ifPresent(next.settings::open));
    }
}
