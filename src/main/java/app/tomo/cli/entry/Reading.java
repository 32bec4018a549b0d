package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.config.Setting;

import java.util.Map;

/// What a command line says.
public sealed interface Reading {
    /// A command.
    ///
    /// @param given settings said on the command line, in the form of [app.tomo.config.SettingSyntax]
    record Asked(Command command, Map<Setting, String> given, boolean json) implements Reading {
        public Asked {
            given = Map.copyOf(given);
        }
    }

    record Help() implements Reading {}

    record Version() implements Reading {}

    /// It cannot be followed, for the reason in the sentence.
    record Misuse(String sentence) implements Reading {}
}
