package app.tomo.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// How long everything took, fault by fault.
final class Tally {
    private static final String ROW = "%-26s %6s %10s %8s %8s %10s %8s%n";

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<String> late = new ArrayList<>();

    /// In milliseconds.
    private static final class Row {
        long deadline;
        final List<Long> detected = new ArrayList<>();
        final List<Long> recovered = new ArrayList<>();
    }

    void detected(String fault, Duration took, Duration deadline) {
        row(fault).detected.add(took.toMillis());
        row(fault).deadline = deadline.toMillis();
        judge(fault, "detection", took, deadline);
    }

    void recovered(String fault, Duration took, Duration deadline) {
        row(fault).recovered.add(took.toMillis());
        judge(fault, "recovery", took, deadline);
    }

    /// What took longer than the product promises, the allowance aside, is listed.
    void judge(String fault, String what, Duration took, Duration deadline) {
        if (took.compareTo(deadline) > 0) {
            late.add(
                    "%s, %s: %d ms, promised within %d ms"
                            .formatted(fault, what, took.toMillis(), deadline.toMillis()));
        }
    }

    List<String> late() {
        return late;
    }

    String table() {
        StringBuilder text =
                new StringBuilder(
                        ROW.formatted(
                                "fault",
                                "rounds",
                                "detected",
                                "worst",
                                "within",
                                "well again",
                                "worst"));
        rows.forEach(
                (fault, row) ->
                        text.append(
                                ROW.formatted(
                                        fault,
                                        row.detected.size(),
                                        median(row.detected),
                                        worst(row.detected),
                                        row.deadline,
                                        median(row.recovered),
                                        worst(row.recovered))));
        return text.toString();
    }

    private Row row(String fault) {
        return rows.computeIfAbsent(fault, _ -> new Row());
    }

    static long median(List<Long> values) {
        return values.isEmpty() ? 0 : sorted(values).skip(values.size() / 2).findFirst().orElse(0);
    }

    private static long worst(List<Long> values) {
        return sorted(values).max().orElse(0);
    }

    private static LongStream sorted(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sorted();
    }
}
