package app.tomo.diagnosis.catalogue;

import app.tomo.model.Exit;
import app.tomo.runtime.DaemonLog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the service manager itself wrote about the daemon (systemd 229 and later). Immutable.
///
/// @param lines oldest first
record ManagerWords(List<String> lines) {
    private static final Pattern EXITED =
            Pattern.compile(
                    "Main process exited, code=(exited|killed|dumped), status=(\\d{1,3})\\b");
    private static final Pattern RESULT = Pattern.compile("Failed with result '([a-z-]+)'");

    ManagerWords {
        lines = List.copyOf(lines);
    }

    static ManagerWords of(List<DaemonLog.Line> lines) {
        return new ManagerWords(
                lines.stream()
                        .filter(DaemonLog.Line::byManager)
                        .map(DaemonLog.Line::text)
                        .toList());
    }

    /// How the newest process that it saw ending ended.
    Exit exit() {
        for (String line : lines.reversed()) {
            Matcher exited = EXITED.matcher(line);
            if (exited.find()) {
                return LastEnd.of(exited.group(1), Integer.parseInt(exited.group(2)));
            }
        }
        return Exit.NONE;
    }

    /// The newest result that it named; empty for none.
    String result() {
        for (String line : lines.reversed()) {
            Matcher result = RESULT.matcher(line);
            if (result.find()) {
                return result.group(1);
            }
        }
        return "";
    }

    /// The newest lines, at most three, in which one of these texts is.
    List<String> with(String... texts) {
        List<String> found =
                lines.stream()
                        .filter(line -> List.of(texts).stream().anyMatch(line::contains))
                        .toList();
        return found.subList(Math.max(0, found.size() - 3), found.size());
    }
}
