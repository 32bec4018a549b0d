package app.tomo.diagnosis.report;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A script of the simulator (`src/docs/simulator.md`) that makes the simulated daemon die as the real one did: after a reload
/// where it died of reloads, else so long after its start, and each time in the way in which it ended.
final class Replica {
    /// Where it was not seen how long the manager waits.
    private static final Duration USUAL = Duration.ofMillis(100);

    /// As many as a script takes.
    private static final int LONGEST_MILLIS = 999_999;

    private static final int KILL = 9;
    private static final int USR1 = 10;

    /// One of the deaths: how long after its start or its reload, and how.
    private record Played(Duration delay, String end) {}

    private Replica() {}

    /// Empty where nothing died in a way that the simulator can play.
    static String script(Chronicle chronicle) {
        List<Death> after = chronicle.afterReloads();
        List<Death> deaths = chronicle.deaths();
        boolean reloads = !after.isEmpty() && after.size() * 2 > deaths.size();
        List<Death> played = reloads ? after : deaths;
        List<Played> ends =
                played.stream()
                        .flatMap(
                                death ->
                                        Stream.ofNullable(
                                                        reloads
                                                                ? death.afterReload()
                                                                : death.lived())
                                                .map(delay -> new Played(delay, end(death.exit()))))
                        .toList();
        if (ends.isEmpty()) {
            return "";
        }
        List<String> lines = lines(reloads ? "after reload " : "after ", ends);
        lines.add("restart after " + time(comeback(chronicle)));
        return String.join("\n", lines) + "\n";
    }

    /// The last line is of all starts after it as well.
    private static List<String> lines(String when, List<Played> ends) {
        List<String> lines = new ArrayList<>();
        int start = 1;
        for (List<Played> alike : alike(ends)) {
            List<Duration> delays = alike.stream().map(Played::delay).toList();
            String line = when + span(delays) + " " + alike.getFirst().end();
            int next = start + alike.size();
            boolean last = next > ends.size();
            if (ends.size() == 1) {
                lines.add(line);
            } else if (last) {
                lines.add(line + " from start " + start);
            } else {
                for (int each = start; each < next; each++) {
                    lines.add(line + " in start " + each);
                }
            }
            start = next;
        }
        return lines;
    }

    /// The first one by itself, for it began otherwise; the others with their neighbours that ended in the same way.
    private static List<List<Played>> alike(List<Played> ends) {
        List<List<Played>> groups = new ArrayList<>();
        groups.add(List.of(ends.getFirst()));
        List<Played> group = new ArrayList<>();
        for (Played each : ends.subList(1, ends.size())) {
            if (!group.isEmpty() && !group.getFirst().end().equals(each.end())) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(each);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
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
