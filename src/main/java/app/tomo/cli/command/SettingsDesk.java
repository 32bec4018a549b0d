package app.tomo.cli.command;

import app.tomo.config.Places;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsWriter;

/// The settings as a command sees them: those of the running app, or those of a new start.
///
/// @param places of the profile that they are of
public record SettingsDesk(SettingsInForce inForce, SettingsWriter writer, Places places) {}
