package app.tomo.diagnosis.report;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A script of the simulator (`src/docs/simulator.md`) that makes the simulated daemon die as the real one did: after a reload
/// where it died of reloads, else so long after its start, and each time in the way in which it ended.
final class Replica {
    /// Where it was not seen how long the manager waits.
    private static final Duration USUAL = Duration.ofMillis(100);

    /// As many as a script takes.
    private static final int LONGEST_MILLIS = 999_999;

    private static final int KILL = 9;
    private static final int USR1 = 10;

    private Replica() {}

    /// Empty where nothing died in a way that the simulator can play.
    static String script(Chronicle chronicle) {
        List<Death> after = chronicle.afterReloads();
        List<Death> deaths = chronicle.deaths();
        boolean reloads = !after.isEmpty() && after.size() * 2 > deaths.size();
        List<Death> played = reloads ? after : deaths;
        List<Duration> delays =
                played.stream()
                        .map(death -> reloads ? death.afterReload() : death.lived())
                        .filter(Objects::nonNull)
                        .toList();
        if (delays.isEmpty()) {
            return "";
        }
        String when = reloads ? "after reload " : "after ";
        String end = end(played.getLast().exit());
        List<String> lines = new ArrayList<>();
        String first = when + time(delays.getFirst()) + " " + end(played.getFirst().exit());
        if (delays.size() == 1) {
            lines.add(first);
        } else {
            List<Duration> later = delays.subList(1, delays.size());
            lines.add(first + " in start 1");
            lines.add(when + span(later) + " " + end + " from start 2");
        }
        lines.add("restart after " + time(comeback(chronicle)));
        return String.join("\n", lines) + "\n";
    }

    private static String span(List<Duration> delays) {
        Duration least = delays.stream().min(Duration::compareTo).orElse(Duration.ZERO);
        Duration most = delays.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        return time(least).equals(time(most)) ? time(least) : time(least) + " to " + time(most);
    }

    private static String time(Duration time) {
        long millis = Math.max(1, time.toMillis());
        return millis <= LONGEST_MILLIS ? millis + "ms" : time.toMinutes() + "min";
    }

    private static String end(Death.@Nullable Ended exit) {
        if (exit == null || !exit.bySignal()) {
            return "die silently";
        }
        return switch (exit.status()) {
            case KILL -> "die by KILL";
            case USR1 -> "die by USR1";
            default -> "crash";
        };
    }

    /// From the first death that was followed by a new process to that.
    private static Duration comeback(Chronicle chronicle) {
        List<Evidence> back = chronicle.of(Chronicle.Deed.Kind.RETURNED);
        for (Death death : chronicle.deaths()) {
            Instant ended = death.seen().at();
            for (Evidence line : back) {
                if (line.at().isAfter(ended)) {
                    return Duration.between(ended, line.at());
                }
            }
        }
        return USUAL;
    }
}
