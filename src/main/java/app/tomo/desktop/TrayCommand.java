package app.tomo.desktop;

import app.tomo.model.ActionKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What a person can choose in the tray menu.
public sealed interface TrayCommand {
    /// Brings the status window forward.
    record OpenWindow() implements TrayCommand {}

    /// Brings the settings window forward.
    record OpenSettings() implements TrayCommand {}

    /// Brings the log view forward.
    record OpenLogs() implements TrayCommand {}

    /// Brings the window forward that finds out what is wrong.
    record Diagnose() implements TrayCommand {}

    /// Asks for an action that needs no more than its kind.
    record Act(ActionKind kind) implements TrayCommand {}

    /// Stops the daemon for that long; null for until it is resumed.
    record Pause(@Nullable Duration length) implements TrayCommand {}

    record SwitchLayer(String layer) implements TrayCommand {}

    /// Presses a virtual key and lets it go.
    record TapKey(String key) implements TrayCommand {}

    /// Keeps the config that was applied.
    record KeepTrial() implements TrayCommand {}

    /// Goes back to the config before, at once.
    record GoBack() implements TrayCommand {}

    /// Has the daemon started with that preset; an empty name for none.
    record SwitchPreset(String name) implements TrayCommand {}

    /// Brings the page of the presets forward.
    record OpenPresets() implements TrayCommand {}

    /// Brings the Tomo of that profile forward, and starts it where it does not run.
    record OpenProfile(String name) implements TrayCommand {}

    /// Brings the page forward on which a profile is made.
    record NewProfile() implements TrayCommand {}

    /// Ends Tomo itself.
    record Quit() implements TrayCommand {}
}
