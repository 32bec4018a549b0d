package app.tomo.desktop;

import java.time.Duration;

/// What a person can choose in the tray menu.
public sealed interface TrayCommand {
    /// Brings the status window forward.
    record OpenWindow() implements TrayCommand {}

    record OpenSettings() implements TrayCommand {}

    record OpenLogs() implements TrayCommand {}

    record Diagnose() implements TrayCommand {}

    record Start() implements TrayCommand {}

    record Stop() implements TrayCommand {}

    record Restart() implements TrayCommand {}

    record Reload() implements TrayCommand {}

    record SwitchLayer(String layer) implements TrayCommand {}

    record UsePreset(String preset) implements TrayCommand {}

    /// Pauses for this long.
    record PauseFor(Duration duration) implements TrayCommand {}

    record PauseUntilResumed() implements TrayCommand {}

    record Resume() implements TrayCommand {}

    record EmergencyStop() implements TrayCommand {}

    record LiftEmergencyStop() implements TrayCommand {}

    /// Ends Tomo itself.
    record Quit() implements TrayCommand {}
}
