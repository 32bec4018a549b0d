package app.tomo.runtime;

import app.tomo.model.Invocation;
import app.tomo.model.Keyboard;
import app.tomo.model.LogFinding;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is a particular daemon's own: how its command line and its log are read. Pure.
public interface DaemonKind {
    /// Reads a command line; what it does not say stays unknown.
    ///
    /// @param arguments the command line, the binary first
    Invocation invocation(List<String> arguments);

    /// Whether that command line starts this daemon, itself or through a wrapper or a shell. What is merely called alike
    /// does not count.
    ///
    /// @param arguments the command line, the binary first
    boolean starts(List<String> arguments);

    /// Whether a text, such as a unit's definition, could start this daemon. Cheap; may say yes too often.
    boolean mentionedIn(String text);

    /// Whether a process with that command line is the daemon itself, going by the name of its program.
    boolean runs(List<String> arguments);

    /// Whether with that command line it only answers a question, such as for its version, and ends.
    default boolean onlyAnswers(List<String> arguments) {
        return false;
    }

    /// Whether with that command line a start that does not succeed waits for somebody who presses a key, and need not.
    ///
    /// @param says what the program says of itself, such as its version; empty where that is not known
    default boolean mayWait(List<String> arguments, String says) {
        return false;
    }

    /// Where it looks for a config that its command line does not name, in that order.
    ///
    /// @param folder the daemon's working folder
    /// @param environment the daemon's
    List<Path> usualConfigs(Path folder, Map<String, String> environment);

    /// What the lines give away, oldest first. Lines of other programs are passed over.
    List<LogFinding> findings(List<DaemonLog.Line> lines);

    /// What its newest process said of each keyboard, by path; oldest line first. One that was pulled out is not remapped.
    default Map<String, Keyboard.State> keyboards(List<DaemonLog.Line> lines) {
        return Map.of();
    }

    /// A line of its log, taken apart.
    ///
    /// @param text what is left without colours, time and level
    record Said(LogLine.Level level, String text) {}

    /// Takes a line apart; what is in no form of the daemon's is left as it is.
    default Said said(String line) {
        return new Said(LogLine.Level.UNKNOWN, line);
    }
}
