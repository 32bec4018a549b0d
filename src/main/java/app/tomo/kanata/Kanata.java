package app.tomo.kanata;

import app.tomo.model.Invocation;
import app.tomo.model.Keyboard;
import app.tomo.model.LogFinding;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.DaemonLog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// kanata, as a kind of daemon. Pure; any thread.
public final class Kanata implements DaemonKind {
    private static final Set<String> ANSWERS =
            Set.of("--check", "--version", "-V", "--list", "-l", "--help", "-h");

    @Override
    public Invocation invocation(List<String> arguments) {
        return KanataCommandLine.read(arguments);
    }

    @Override
    public boolean starts(List<String> arguments) {
        return CommandWrapper.startsKanata(arguments);
    }

    @Override
    public boolean mentionedIn(String text) {
        return text.contains(KanataProgram.NAME) || text.contains(KanataCommandLine.SIMULATE);
    }

    @Override
    public boolean runs(List<String> arguments) {
        return !arguments.isEmpty()
                && (KanataProgram.is(arguments) || KanataCommandLine.simulated(arguments));
    }

    @Override
    public boolean onlyAnswers(List<String> arguments) {
        return arguments.stream().skip(1).anyMatch(ANSWERS::contains);
    }

    @Override
    public List<Path> usualConfigs(Path folder, Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return DefaultConfigs.places(
                DefaultConfigs.Platform.LINUX,
                folder,
                environment,
                Path.of(home.isEmpty() ? System.getProperty("user.home") : home));
    }

    @Override
    public List<LogFinding> findings(List<DaemonLog.Line> lines) {
        return KanataLogReader.findings(lines);
    }

    @Override
    public Map<String, Keyboard.State> keyboards(List<DaemonLog.Line> lines) {
        return KeyboardLines.taken(lines);
    }

    @Override
    public Said said(String line) {
        return LogRecord.said(line);
    }
}
