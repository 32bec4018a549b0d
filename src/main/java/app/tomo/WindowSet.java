package app.tomo;

import app.tomo.ui.FxBridge;
import app.tomo.ui.adopt.AdoptWindow;
import app.tomo.ui.logs.LogsWindow;
import app.tomo.ui.report.ReportWindow;
import app.tomo.ui.settings.SettingsWindow;
import app.tomo.ui.status.StatusWindow;
import app.tomo.ui.wizard.WizardWindow;

/// Tomo's windows in one language.
///
/// @param fx their part of the bridge
record WindowSet(
        FxBridge fx,
        StatusWindow status,
        LogsWindow logs,
        SettingsWindow settings,
        AdoptWindow adopt,
        WizardWindow wizard,
        ReportWindow report) {
    /// Closes them for good, and opens those in the other language that were open. The windows in
    /// which the daemon changes hands, or is repaired, stay as they are until they are closed. What was typed is kept before another page reads it. FX thread.
    void giveWayTo(WindowSet next) {
        next.status.succeed(status);
        if (logs.end()) {
            next.logs.open();
        }
        fx.end();
        var _ = settings.end().thenAccept(page -> page.ifPresent(next.settings::open));
    }
}
