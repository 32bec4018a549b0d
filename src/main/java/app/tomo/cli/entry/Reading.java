package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.config.Given;

/// What a command line says.
public sealed interface Reading {
    /// A command.
    ///
    /// @param given the settings said there
    record Asked(Command command, Given given, boolean json) implements Reading {}

    /// What can be typed is asked for.
    ///
    /// @param command of that one; empty for all of Tomo
    record Help(String command) implements Reading {}

    record Version() implements Reading {}

    /// It cannot be followed, for the reason in the sentence.
    record Misuse(String sentence) implements Reading {}
}
