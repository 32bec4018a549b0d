package app.tomo.words;

/// A simulator's script that cannot be followed.
public final class ScriptWords {
    private final Phrases phrases;

    ScriptWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Names the line and what a word in it should have been.
    ///
    /// @param kind `fault`, `time`, `size`, `number` or `signal`
    public String notUnderstood(String file, int line, String kind, String what) {
        return phrases.of(kind, file, Integer.toString(line), what);
    }
}
