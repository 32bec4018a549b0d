package app.tomo.config;

import app.tomo.config.TextDiff.Kind;
import app.tomo.config.TextDiff.Row;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts in the form that `diff -u` has, which other programs read. Pure.
public final class UnifiedDiff {
    private static final int AROUND = 3;

    private final List<Row> rows;
    private final List<String> lines = new ArrayList<>();

    private UnifiedDiff(List<Row> rows) {
        this.rows = rows;
    }

    /// Its lines; none where nothing differs.
    ///
    /// @param left, right what stands in its head for the two
    public static List<String> of(TextDiff diff, String left, String right) {
        UnifiedDiff unified = new UnifiedDiff(diff.rows());
        if (diff.isSame()) {
            return List.of();
        }
        unified.lines.add("--- " + left);
        unified.lines.add("+++ " + right);
        unified.hunks();
        return unified.lines;
    }

    /// What is nearer to each other than the lines around both is one.
    private void hunks() {
        int next = 0;
        while (next < rows.size()) {
            int first = differing(next);
            if (first == rows.size()) {
                return;
            }
            int last = first;
            int further = differing(first + 1);
            while (further < rows.size() && further - last <= 2 * AROUND + 1) {
                last = further;
                further = differing(last + 1);
            }
            int to = Math.min(rows.size(), last + 1 + AROUND);
            hunk(Math.max(next, first - AROUND), to);
            next = to;
        }
    }

    private int differing(int from) {
        int at = from;
        while (at < rows.size() && rows.get(at).kind() == Kind.SAME) {
            at++;
        }
        return Math.min(at, rows.size());
    }

    private void hunk(int from, int to) {
        List<Row> part = rows.subList(from, to);
        lines.add("@@ -" + range(part, from, true) + " +" + range(part, from, false) + " @@");
        List<String> added = new ArrayList<>();
        for (Row row : part) {
            if (row.kind() == Kind.SAME) {
                lines.addAll(added);
                added.clear();
                lines.add(" " + row.left().text());
                continue;
            }
            if (row.left().isThere()) {
                lines.add("-" + row.left().text());
            }
            if (row.right().isThere()) {
                added.add("+" + row.right().text());
            }
        }
        lines.addAll(added);
    }

    /// The first line and how many there are; where there is none, the one before.
    private String range(List<Row> part, int from, boolean left) {
        long count = part.stream().filter(row -> number(row, left) > 0).count();
        int before = 0;
        for (Row row : rows.subList(0, from)) {
            before = Math.max(before, number(row, left));
        }
        long first = count == 0 ? before : before + 1L;
        return count == 1 ? Long.toString(first) : first + "," + count;
    }

    private static int number(Row row, boolean left) {
        return left ? row.left().number() : row.right().number();
    }
}
