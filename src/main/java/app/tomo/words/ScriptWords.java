package app.tomo.words;

import java.util.List;

/// A simulator's script that cannot be followed.
public final class ScriptWords {
    private final Phrases phrases;

    ScriptWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Names the scripts that come with Tomo, too.
    public String missing(String file, List<String> own) {
        return phrases.of("missing", file, String.join(", ", own));
    }

    /// Says why the file cannot be read, in the machine's words.
    public String unreadable(String file, String why) {
        return phrases.of("unreadable", file, why);
    }

    /// Names the line and what a word in it should have been.
    ///
    /// @param kind `fault`, `time`, `size`, `number` or `signal`
    public String notUnderstood(String file, int line, String kind, String what) {
        return phrases.of(kind, file, Integer.toString(line), what);
    }
}
