package app.tomo.kanata;

import app.tomo.model.Keyboard.State;
import app.tomo.runtime.DaemonLog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the log of the newest process says of each keyboard: taken, refused by the one who holds it, or gone. Pure.
final class KeyboardLines {
    private static final Pattern REGISTERING = Pattern.compile("registering (/\\S+): .*");
    private static final Pattern BUSY =
            Pattern.compile("found device (\\S+) but could not register it .*ResourceBusy.*");
    private static final Pattern REMOVING = Pattern.compile("removing kbd device: (\\S+).*");

    private KeyboardLines() {}

    /// @param lines oldest first; those of other programs are passed over
    static Map<String, State> taken(List<DaemonLog.Line> lines) {
        Map<String, State> taken = new HashMap<>();
        for (DaemonLog.Line line : NewestProcess.of(lines)) {
            String message = LogRecord.said(line.text()).text();
            path(REGISTERING, message, path -> taken.put(path, State.REMAPPED));
            path(BUSY, message, path -> taken.put(path, State.HELD_ELSEWHERE));
            path(REMOVING, message, path -> taken.put(path, State.NOT_REMAPPED));
        }
        return taken;
    }

    private static void path(Pattern pattern, String message, Consumer<String> concerned) {
        Matcher matcher = pattern.matcher(message);
        if (matcher.matches()) {
            concerned.accept(matcher.group(1));
        }
    }
}
