package app.tomo.cli.control;

import app.tomo.cli.command.Command;
import app.tomo.config.Setting;

import java.util.EnumMap;
import java.util.Map;

/// What a client asks of the running app.
///
/// @param command one on the daemon or on the app
/// @param given the settings said for this call, in the form of [app.tomo.config.SettingSyntax]
/// @param json whether JSON is wanted
/// @param interactive whether a person watches who wants to see progress
public record Request(
        Command command, Map<Setting, String> given, boolean json, boolean interactive) {
    public Request {
        given = Map.copyOf(given.isEmpty() ? given : new EnumMap<>(given));
    }
}
