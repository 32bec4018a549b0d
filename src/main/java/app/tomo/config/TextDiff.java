package app.tomo.config;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts, as rows that stand side by side. Pure; any thread. Two texts of 20,000 lines take less than
/// a second, whatever they are: where too much differs to be searched for the least, it is told as replaced.
///
/// @param rows all lines of both, from the first to the last
public record TextDiff(List<Row> rows) {
    /// What a row is.
    public enum Kind {
        SAME,
        /// A line on both sides, with parts that differ.
        CHANGED,
        /// Only on the left.
        REMOVED,
        /// Only on the right.
        ADDED
    }

    /// A part of a line that differs; `to` is behind its end.
    public record Span(int from, int to) {}

    /// A line of one side.
    ///
    /// @param number counted from 1; 0 for no line
    /// @param changed parts that differ, in a line that is `CHANGED`
    public record Side(int number, String text, List<Span> changed) {
        static final Side NONE = new Side(0, "", List.of());

        public Side {
            changed = List.copyOf(changed);
        }

        /// Whether there is a line.
        public boolean isThere() {
            return number > 0;
        }
    }

    /// Two lines side by side.
    public record Row(Kind kind, Side left, Side right) {}

    public TextDiff {
        rows = List.copyOf(rows);
    }

    /// What became of one text in the other.
    public static TextDiff between(String left, String right) {
        List<String> before = lines(left);
        List<String> after = lines(right);
        List<Row> rows = new ArrayList<>(Math.max(before.size(), after.size()));
        int from = 0;
        int to = 0;
        for (LineMatch.Run run : LineMatch.of(before, after)) {
            DiffBlock.rows(before, from, run.left(), after, to, run.right(), rows);
            for (int i = 0; i < run.length(); i++) {
                rows.add(
                        new Row(
                                Kind.SAME,
                                new Side(run.left() + i + 1, before.get(run.left() + i), List.of()),
                                new Side(
                                        run.right() + i + 1,
                                        after.get(run.right() + i),
                                        List.of())));
            }
            from = run.left() + run.length();
            to = run.right() + run.length();
        }
        DiffBlock.rows(before, from, before.size(), after, to, after.size(), rows);
        return new TextDiff(rows);
    }

    /// What ends with a line's end has no empty line behind it.
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /// Whether no line differs.
    public boolean isSame() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME);
    }

    /// How many rows are of that kind.
    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /// How many lines differ, one that was changed counted once; at least one where the texts were not the same.
    public int lines() {
        return (int) Math.max(1, rows.stream().filter(row -> row.kind() != Kind.SAME).count());
    }

    /// The first row of each stretch of rows that differ.
    public List<Integer> stretches() {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean same = rows.get(i).kind() == Kind.SAME;
            if (!same && (i == 0 || rows.get(i - 1).kind() == Kind.SAME)) {
                first.add(i);
            }
        }
        return first;
    }
}
