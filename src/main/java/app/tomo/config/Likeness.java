package app.tomo.config;

import java.util.HashMap;
import java.util.Map;

/// How much two lines are alike: how many of their words they share, in hundredths. Pure.
final class Likeness {
    /// From here on a line is told as changed, not as another one.
    static final int ENOUGH = 40;

    private static final int WHOLE = 100;

    private Likeness() {}

    static int between(String left, String right) {
        Map<String, Integer> words = new HashMap<>();
        int all = 0;
        for (String word : WordDiff.words(left)) {
            if (!word.isBlank()) {
                words.merge(word, 1, Integer::sum);
                all++;
            }
        }
        int shared = 0;
        for (String word : WordDiff.words(right)) {
            if (!word.isBlank()) {
                all++;
                if (words.merge(word, -1, Integer::sum) >= 0) {
                    shared++;
                }
            }
        }
        return all == 0 ? WHOLE : shared * 2 * WHOLE / all;
    }
}
