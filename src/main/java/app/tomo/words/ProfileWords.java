package app.tomo.words;

/// The person's profiles: each a Tomo of its own.
public final class ProfileWords {
    private final Phrases phrases;

    ProfileWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// One line of the list.
    ///
    /// @param what it looks after, as in `kanata.service (yours)`
    public String line(String name, String what, boolean runs) {
        return phrases.of(runs ? "line.runs" : "line", name, what);
    }

    /// How to have more than one.
    public String only() {
        return phrases.of("only");
    }
}
