package app.tomo.kbd;

import java.util.Set;

/// The words that kanata knows. Each is tried on the released daemons.
public final class Language {
    private static final Set<String> CONSTANTS =
            Set.of("_", "XX", "‗", "✗", "∅", "•", "yes", "no", "true", "false");

    private Language() {}

    static boolean isForm(String word) {
        return word.startsWith("def")
                || word.equals("include")
                || word.equals("platform")
                || word.equals("environment");
    }

    static boolean isAction(String word) {
        return word.length() > 1 && word.contains("-");
    }

    static boolean isConstant(String word) {
        return CONSTANTS.contains(word);
    }

    static boolean isKey(String word) {
        return word.length() < 8;
    }
}
