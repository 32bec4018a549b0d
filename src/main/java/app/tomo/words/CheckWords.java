package app.tomo.words;

import app.tomo.model.finding.Check;

/// What the doctor looks at, and how that ended.
public final class CheckWords {
    private final Phrases phrases;

    CheckWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// What it is about: `Config`.
    public String name(Check check) {
        return phrases.of("name." + check.id());
    }

    /// What is so where nothing was found: `it is good`.
    public String good(Check check) {
        return phrases.of("good." + check.id());
    }

    /// How it ended, in a word or two.
    public String result(Check.Result result) {
        return phrases.of("result." + result.id());
    }
}
