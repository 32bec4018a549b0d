package app.tomo.schedules;

import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The figures of a run. One for each thread, added up in the end.
final class Census {
    private static final int JITTERS = 4;

    private final Map<Promise, Long> tested = new EnumMap<>(Promise.class);
    private final Map<Headline, Long> shown = new EnumMap<>(Headline.class);
    private final Map<ActionKind, Long> asked = new EnumMap<>(ActionKind.class);
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final long[] jitters = new long[JITTERS];
    private long schedules;
    private long steps;

    void tested(Promise promise) {
        tested.merge(promise, 1L, Long::sum);
    }

    void shown(Headline headline) {
        shown.merge(headline, 1L, Long::sum);
        steps++;
    }

    void ended(ActionKind kind, Outcome outcome) {
        asked.merge(kind, 1L, Long::sum);
        outcomes.merge(
                outcome instanceof Outcome.Failed(Outcome.Failure why)
                        ? why.getClass().getSimpleName()
                        : outcome.getClass().getSimpleName(),
                1L,
                Long::sum);
    }

    /// Where in the second half of its whole delay a retry is.
    void jittered(Duration delay, Duration whole) {
        double fraction = 2 * (1 - (double) delay.toNanos() / whole.toNanos());
        jitters[Math.clamp((int) (fraction * JITTERS), 0, JITTERS - 1)]++;
    }

    void finished() {
        schedules++;
    }

    long schedules() {
        return schedules;
    }

    void add(Census other) {
        for (int i = 0; i < JITTERS; i++) {
            jitters[i] += other.jitters[i];
        }
        other.tested.forEach((key, count) -> tested.merge(key, count, Long::sum));
        other.shown.forEach((key, count) -> shown.merge(key, count, Long::sum));
        other.asked.forEach((key, count) -> asked.merge(key, count, Long::sum));
        other.outcomes.forEach((key, count) -> outcomes.merge(key, count, Long::sum));
        schedules += other.schedules;
        steps += other.steps;
    }

    /// What was put to the test less often than that.
    List<Promise> testedLessThan(long least) {
        return Stream.of(Promise.values())
                .filter(each -> tested.getOrDefault(each, 0L) < least)
                .toList();
    }

    /// Headlines that were never shown.
    List<Headline> neverShown() {
        return Stream.of(Headline.values()).filter(each -> !shown.containsKey(each)).toList();
    }

    /// Whether retries are spread over their whole range, none of its quarters left out.
    boolean isJittered() {
        long all = 0;
        long least = Long.MAX_VALUE;
        for (long count : jitters) {
            all += count;
            least = Math.min(least, count);
        }
        return least * 10 > all;
    }

    String text(Duration took) {
        StringBuilder text = new StringBuilder();
        text.append(
                "%,d schedules, %,d steps, %.1f s%n"
                        .formatted(schedules, steps, took.toMillis() / 1000.0));
        text.append("asked for: ").append(line(asked)).append('\n');
        text.append("outcomes: ").append(line(outcomes)).append('\n');
        text.append("headlines, in steps: ").append(line(shown)).append('\n');
        text.append("put to the test:\n");
        for (Promise promise : Promise.values()) {
            text.append("%,14d  %s%n".formatted(tested.getOrDefault(promise, 0L), promise.words()));
        }
        return text.toString();
    }

    private static String line(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> "%s %,d".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
