package app.tomo.config;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which lines of one text are lines of the other, in order. What both begin and end with is put aside; the lines that occur
/// once in each hold the rest together; what is between them is searched for the longest common sequence. Pure.
final class LineMatch {
    /// Equal lines in a row.
    record Run(int left, int right, int length) {}

    /// Beyond this the search between two anchors would take long: it grows with the square.
    private static final int MOST_SEARCHED = 2_000;

    private final List<String> left;
    private final List<String> right;
    private final List<Run> runs = new ArrayList<>();

    private LineMatch(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /// In ascending order.
    static List<Run> of(List<String> left, List<String> right) {
        LineMatch match = new LineMatch(left, right);
        match.between(0, left.size(), 0, right.size());
        return match.runs;
    }

    private void between(int from, int to, int otherFrom, int otherTo) {
        int start = from;
        int otherStart = otherFrom;
        while (start < to && otherStart < otherTo && same(start, otherStart)) {
            start++;
            otherStart++;
        }
        add(from, otherFrom, start - from);
        int end = to;
        int otherEnd = otherTo;
        while (end > start && otherEnd > otherStart && same(end - 1, otherEnd - 1)) {
            end--;
            otherEnd--;
        }
        middle(start, end, otherStart, otherEnd);
        add(end, otherEnd, to - end);
    }

    private boolean same(int one, int other) {
        return left.get(one).equals(right.get(other));
    }

    private void add(int one, int other, int length) {
        if (length > 0) {
            runs.add(new Run(one, other, length));
        }
    }

    private void middle(int from, int to, int otherFrom, int otherTo) {
        if (from == to || otherFrom == otherTo) {
            return;
        }
        List<int[]> anchors = anchors(from, to, otherFrom, otherTo);
        if (anchors.isEmpty()) {
            search(from, to, otherFrom, otherTo);
            return;
        }
        int start = from;
        int otherStart = otherFrom;
        for (int[] anchor : anchors) {
            between(start, anchor[0], otherStart, anchor[1]);
            add(anchor[0], anchor[1], 1);
            start = anchor[0] + 1;
            otherStart = anchor[1] + 1;
        }
        between(start, to, otherStart, otherTo);
    }

    private void search(int from, int to, int otherFrom, int otherTo) {
        if (to - from + otherTo - otherFrom > MOST_SEARCHED) {
            return;
        }
        DiffAlgorithmI<String> myers = new MyersDiffWithLinearSpace<>();
        int start = from;
        int otherStart = otherFrom;
        for (Change change :
                myers.computeDiff(
                        left.subList(from, to), right.subList(otherFrom, otherTo), null)) {
            add(start, otherStart, from + change.startOriginal - start);
            start = from + change.endOriginal;
            otherStart = otherFrom + change.endRevised;
        }
        add(start, otherStart, to - start);
    }

    /// The longest ascending sequence of the lines that each side has once.
    private List<int[]> anchors(int from, int to, int otherFrom, int otherTo) {
        Map<String, Integer> places = once(left, from, to);
        Map<String, Integer> others = once(right, otherFrom, otherTo);
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Integer other = others.get(left.get(i));
            if (other != null && other >= 0 && places.getOrDefault(left.get(i), -1) == i) {
                pairs.add(new int[] {i, other});
            }
        }
        return Ascending.longest(pairs);
    }

    /// Where each line is; -1 for one that is there more than once.
    private static Map<String, Integer> once(List<String> lines, int from, int to) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(lines.get(i), i, (one, other) -> -1);
        }
        return places;
    }
}
