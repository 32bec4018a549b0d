package app.tomo.words;

import java.util.Locale;

/// What the words of a config do, in a line each. Written by what the released daemons do with them.
public final class LanguageWords {
    /// What kind of word it is.
    public enum Kind {
        FORM,
        ACTION,
        KEY,
        OPTION;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + ".";
        }
    }

    private final Phrases phrases;

    LanguageWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Empty where there is nothing to say, as of the key `a`.
    public String help(Kind kind, String word) {
        String key = kind.prefix() + word;
        return phrases.has(key) ? phrases.of(key) : "";
    }
}
