package app.tomo.config;

import app.tomo.config.TextDiff.Kind;
import app.tomo.config.TextDiff.Row;
import app.tomo.config.TextDiff.Side;

import java.util.List;

/// Lines of one text that became lines of the other: those that are much alike stand side by side, the others for themselves.
/// Pure.
final class DiffBlock {
    /// Beyond this, what is alike is not searched for: it grows with the square.
    private static final int MOST_PAIRED = 200;

    private final List<String> left;
    private final List<String> right;

    private DiffBlock(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /// Adds the rows of `before` from `from` to `to`, against `after` from `otherFrom` to `otherTo`.
    static void rows(
            List<String> before,
            int from,
            int to,
            List<String> after,
            int otherFrom,
            int otherTo,
            List<Row> rows) {
        var block = new DiffBlock(before.subList(from, to), after.subList(otherFrom, otherTo));
        boolean small = to - from <= MOST_PAIRED && otherTo - otherFrom <= MOST_PAIRED;
        block.add(small ? block.alike() : block.inOrder(), from, otherFrom, rows);
    }

    /// For each line of the left its fellow on the right; -1 for none. Ascending.
    private int[] inOrder() {
        int[] fellows = new int[left.size()];
        for (int i = 0; i < fellows.length; i++) {
            boolean pair =
                    i < right.size()
                            && Likeness.between(left.get(i), right.get(i)) >= Likeness.ENOUGH;
            fellows[i] = pair ? i : -1;
        }
        return fellows;
    }

    /// The same so that the likenesses of all pairs together are the greatest.
    private int[] alike() {
        int[][] likeness = new int[left.size()][right.size()];
        int[][] best = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int k = right.size() - 1; k >= 0; k--) {
                int alike = Likeness.between(left.get(i), right.get(k));
                likeness[i][k] = alike >= Likeness.ENOUGH ? alike : 0;
                int pair = likeness[i][k] == 0 ? 0 : likeness[i][k] + best[i + 1][k + 1];
                best[i][k] = Math.max(pair, Math.max(best[i + 1][k], best[i][k + 1]));
            }
        }
        int[] fellows = new int[left.size()];
        int k = 0;
        for (int i = 0; i < fellows.length; i++) {
            fellows[i] = -1;
            while (k < right.size() && best[i][k] == best[i][k + 1] && best[i][k] > 0) {
                k++;
            }
            boolean pair =
                    k < right.size()
                            && likeness[i][k] > 0
                            && best[i][k] == likeness[i][k] + best[i + 1][k + 1];
            if (pair) {
                fellows[i] = k++;
            }
        }
        return fellows;
    }

    private void add(int[] fellows, int from, int otherFrom, List<Row> rows) {
        int next = 0;
        for (int i = 0; i < fellows.length; i++) {
            int fellow = fellows[i];
            while (next < fellow) {
                rows.add(added(next++, otherFrom));
            }
            Side side = new Side(from + i + 1, left.get(i), List.of());
            if (fellow < 0) {
                rows.add(new Row(Kind.REMOVED, side, Side.NONE));
            } else {
                WordDiff words = WordDiff.between(left.get(i), right.get(fellow));
                rows.add(
                        new Row(
                                Kind.CHANGED,
                                new Side(from + i + 1, left.get(i), words.left()),
                                new Side(
                                        otherFrom + fellow + 1, right.get(fellow), words.right())));
                next = fellow + 1;
            }
        }
        while (next < right.size()) {
            rows.add(added(next++, otherFrom));
        }
    }

    private Row added(int line, int otherFrom) {
        return new Row(
                Kind.ADDED, Side.NONE, new Side(otherFrom + line + 1, right.get(line), List.of()));
    }
}
