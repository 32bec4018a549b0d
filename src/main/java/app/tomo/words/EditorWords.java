package app.tomo.words;

import java.util.Locale;

/// What the editor of a config says about itself.
public final class EditorWords {
    /// Words without a hole.
    public enum Sentence {
        TEXT,
        MARK_BROKEN,
        MARK_WARNING,
        FIND,
        REPLACE_BY,
        EXACT_CASE,
        REGEX,
        PREVIOUS,
        NEXT,
        CLOSE,
        REPLACE,
        REPLACE_ALL,
        NO_PATTERN,
        GO_TO_LINE,
        LINE,
        OUTLINE,
        OUTLINE_EMPTY,
        LAYER,
        LAYERS_NONE,
        LAYER_BEFORE,
        LAYER_NEXT,
        KEY_MISSING,
        KEY_TRANSPARENT,
        KEY_NOTHING,
        OFFERS,
        TOO_LONG_TO_TAKE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Phrases phrases;

    private final LanguageWords language;

    EditorWords(Phrases phrases, LanguageWords language) {
        this.phrases = phrases;
        this.language = language;
    }

    public String of(Sentence sentence) {
        return phrases.of(sentence.key());
    }

    /// How many were found, and which of them is chosen: `3 of 17`.
    ///
    /// @param at from 1; 0 where none is chosen
    /// @param complete whether there are no more than `of`
    public String found(int at, int of, boolean complete) {
        return !complete
                ? phrases.of("found.more", of)
                : at == 0 ? phrases.of("found.some", of) : phrases.of("found", at, of);
    }

    public String replaced(int count) {
        return phrases.of("replaced", count);
    }

    /// A layer's name in a pill: `base, live`.
    public String layer(String name, boolean live) {
        return live ? phrases.of("layer.live", name) : name;
    }

    /// What a key says aloud: `caps: esc / nav`.
    public String key(String name, String action) {
        return phrases.of("key", name, action);
    }

    /// What a layer has more of than `defsrc`.
    public String surplus(int count, String items) {
        return phrases.of("surplus", count, items);
    }

    public String missing(int count) {
        return phrases.of("missing", count);
    }

    /// The heading of a part of the outline: `Aliases (12)`.
    ///
    /// @param part what it lists, as in `alias`
    public String part(String part, int count) {
        return phrases.of("part", phrases.of("part." + part), count);
    }

    /// What kind of thing is offered, as in `virtual-key`.
    public String offer(String kind) {
        return phrases.of("offer." + kind);
    }

    /// Where a name is defined.
    public String defined(int line) {
        return phrases.of("defined", Integer.toString(line));
    }

    /// What a word of the config does; empty where there is nothing to say.
    ///
    /// @param kind `FORM`, `ACTION` or `KEY`
    public String help(LanguageWords.Kind kind, String word) {
        return language.help(kind, word);
    }

    /// A text that is shown in part, and not to be changed.
    ///
    /// @param longest characters of its longest line
    public String tooLong(int longest) {
        return phrases.of("too-long", longest);
    }
}
