package app.tomo.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The longest sequence of pairs of which both numbers ascend, out of pairs of which the first does. Pure.
final class Ascending {
    private Ascending() {}

    static List<int[]> longest(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = place(pairs, ends, length, pairs.get(i)[1]);
            before[i] = place == 0 ? -1 : ends[place - 1];
            ends[place] = i;
            length = Math.max(length, place + 1);
        }
        List<int[]> sequence = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            sequence.add(pairs.get(i));
        }
        Collections.reverse(sequence);
        return sequence;
    }

    /// The first of the sequences' ends that is not below.
    private static int place(List<int[]> pairs, int[] ends, int length, int value) {
        int least = 0;
        int most = length;
        while (least < most) {
            int middle = (least + most) / 2;
            if (pairs.get(ends[middle])[1] < value) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }
}
