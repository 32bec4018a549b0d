package app.tomo.simulator.script;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Some words in a row with gaps for amounts: `answer after <time>`. What stands in the gaps makes a `T`.
record Phrase<T>(List<String> words, Making<T> making) {
    interface Making<T> {
        /// Makes it of what stood in the gaps, in order.
        T of(List<String> gaps) throws Misfit;
    }

    static <T> Phrase<T> of(String words, Making<T> making) {
        return new Phrase<>(List.of(words.split(" ", -1)), making);
    }

    static <T> Phrase<T> of(String words, T value) {
        return of(words, _ -> value);
    }

    int length() {
        return words.size();
    }

    /// What the words mean, or null where they are not this phrase. Upper and lower case are one.
    @Nullable T read(List<String> said) throws Misfit {
        if (said.size() != words.size()) {
            return null;
        }
        List<String> gaps = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith("<")) {
                gaps.add(said.get(i));
            } else if (!words.get(i).equalsIgnoreCase(said.get(i))) {
                return null;
            }
        }
        return making.of(gaps);
    }
}
