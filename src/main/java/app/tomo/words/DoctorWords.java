package app.tomo.words;

/// What `tomo doctor` says beside its checks and findings.
public final class DoctorWords {
    private final Phrases phrases;

    DoctorWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// No finding.
    ///
    /// @param well whether no check failed either
    public String nothingFound(boolean well) {
        return phrases.of(well ? "nothing" : "nothing.failing");
    }

    /// What could not be seen, and why.
    ///
    /// @param source what could not be looked at, by its id
    public String notSeen(String source, String why) {
        return phrases.of("not-seen", source, why);
    }

    /// Where it was written, and what that holds.
    public String saved(String file) {
        return phrases.of("saved", file);
    }

    public String missing(String file) {
        return phrases.of("missing", file);
    }

    public String unreadable(String file, String why) {
        return phrases.of("unreadable", file, why);
    }

    /// It holds something else.
    ///
    /// @param detail what was met, for whoever looks closer
    public String noRecord(String file, String detail) {
        return phrases.of("no-record", file, detail);
    }
}
