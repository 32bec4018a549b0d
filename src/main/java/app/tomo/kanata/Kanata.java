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
import java.util.regex.Pattern;

/// kanata, as a kind of daemon. Pure; any thread.
public final class Kanata implements DaemonKind {
    /// Before 1.10.1 nothing keeps it from waiting.
    private static final Pattern ALWAYS_WAITS =
            Pattern.compile("\\bkanata (0\\.|1\\.\\d\\.|1\\.10\\.0)");

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
    public boolean mayWait(List<String> arguments, String says) {
        return starts(arguments)
                && !arguments.contains(StartCommand.NO_WAIT)
                && !ALWAYS_WAITS.matcher(says).find();
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
