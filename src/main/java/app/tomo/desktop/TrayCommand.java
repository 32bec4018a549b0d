package app.tomo.desktop;

import app.tomo.model.ActionKind;

/// What a person can choose in the tray menu.
public sealed interface TrayCommand {
    /// Brings the status window forward.
    record OpenWindow() implements TrayCommand {}

    /// Brings the log view forward.
    record OpenLogs() implements TrayCommand {}

    /// Asks for an action that needs no more than its kind.
    record Act(ActionKind kind) implements TrayCommand {}

    record SwitchLayer(String layer) implements TrayCommand {}

    /// Presses a virtual key and lets it go.
    record TapKey(String key) implements TrayCommand {}

    /// Ends Tomo itself.
    record Quit() implements TrayCommand {}
}
