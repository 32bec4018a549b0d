package app.tomo.cli.control;

import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.model.Language;

/// What a client asks of the running app.
///
/// @param command one on the daemon or on the app
/// @param given the settings said for this call
/// @param json whether JSON is wanted
/// @param interactive whether a person watches who wants to see progress
/// @param language in which that person is spoken to
public record Request(
        Command command, Given given, boolean json, boolean interactive, Language language) {
    /// In English.
    public Request(Command command, Given given, boolean json, boolean interactive) {
        this(command, given, json, interactive, Language.ENGLISH);
    }
}
