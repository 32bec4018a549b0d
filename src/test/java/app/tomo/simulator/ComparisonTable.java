package app.tomo.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Naive and protected, in rows.
final class ComparisonTable {
    private final TreeMap<String, String> rows = new TreeMap<>();
    private final TreeMap<String, String> beside = new TreeMap<>();

    void row(String incident, Side naive, Side tomo) {
        String row =
                "| %s | %d → %d | %d → %d | %s → %s | %s → %s |"
                        .formatted(
                                incident,
                                naive.reloads(),
                                tomo.reloads(),
                                naive.notifications(),
                                tomo.notifications(),
                                naive.saidName(),
                                tomo.saidName(),
                                naive.saidWell(),
                                tomo.saidWell());
        rows.put(incident, row);
    }

    /// What has no column.
    void beside(String incident, String format, Object... values) {
        Object[] said =
                Stream.of(values)
                        .map(value -> value instanceof Duration time ? Side.seconds(time) : value)
                        .toArray();
        beside.put(incident, incident + ": " + String.format(Locale.ROOT, format, said));
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(
                        """
                        | incident | reloads sent | notifications shown | time to name it | time to well |
                        |---|---|---|---|---|
                        """);
        rows.forEach((_, row) -> text.append(row).append('\n'));
        beside.forEach((_, line) -> text.append(line).append('\n'));
        return text.toString();
    }
}
