package app.tomo.words;

/// What `tomo doctor` says beside its checks and findings.
public final class DoctorWords {
    private final Phrases phrases;

    DoctorWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// What was seen could not be written down.
    public String notSaved(String file, String why) {
        return phrases.of("not-saved", file, why);
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
