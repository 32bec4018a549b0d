package app.tomo.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What lies over the colours of the language, as style classes. FX thread.
enum Paint {
    BROKEN(1),
    WARNING(2),
    FOUND(4),
    BRACKET(8);

    private static final Map<String, List<Collection<String>>> CLASSES = new HashMap<>();

    private final int bit;

    Paint(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /// The style classes of a token's and of some paints: always the same collection for the same, so that it is quick to
    /// compare.
    static Collection<String> classes(String token, int paints) {
        return CLASSES.computeIfAbsent(token, Paint::combinations).get(paints);
    }

    private static List<Collection<String>> combinations(String token) {
        List<Collection<String>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << values().length; bits++) {
            List<String> classes = new ArrayList<>();
            if (!token.isEmpty()) {
                classes.add(token);
            }
            for (Paint paint : values()) {
                if ((bits & paint.bit()) != 0) {
                    classes.add("kbd-" + paint.name().toLowerCase(Locale.ROOT));
                }
            }
            all.add(List.copyOf(classes));
        }
        return all;
    }
}
