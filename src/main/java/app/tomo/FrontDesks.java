package app.tomo;

import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.ui.adopt.Adoption;
import app.tomo.ui.report.ReportSource;

/// What does the work behind the windows.
///
/// @param recovery looks for what is wrong, and repairs it
/// @param reports makes reports, and writes them
/// @param pages makes the settings window
record FrontDesks(
        Adoption adoption, RecoveryDesk recovery, ReportSource reports, SettingsPages pages) {}
