package app.tomo.words;

import java.util.Locale;

/// What the editor of a config says about itself.
public final class EditorWords {
    /// Words without a hole.
    public enum Sentence {
        TEXT,
        MARK_BROKEN,
        MARK_WARNING;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Phrases phrases;

    EditorWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(Sentence sentence) {
        return phrases.of(sentence.key());
    }
}
