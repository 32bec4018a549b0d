package app.tomo.words;

/// Settings that Tomo cannot follow: sentences. A key is the name of a setting, `tray.layer`.
public final class SettingsWords {
    private final Phrases phrases;

    SettingsWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// A value in a file or a variable that is passed over.
    ///
    /// @param place the file or the variable
    /// @param kept what is in force instead; empty for nothing
    public String bad(String key, String place, String value, String kept) {
        String sentence = kept.isEmpty() ? "bad" : "bad.named";
        return phrases.of(sentence, key, place, value, allowed(key), kept);
    }

    /// A value on the command line, for the sake of which nothing is done.
    public String badArgument(String key, String value) {
        return phrases.of("bad-argument", "--" + key.replace('.', '-'), value, allowed(key));
    }

    public String unknownKey(String key, String file) {
        return phrases.of("unknown-key", file, key);
    }

    public String otherProfile(String profile, String file) {
        return phrases.of("other-profile", file, profile);
    }

    public String notJson(String file, int line, int column) {
        return phrases.of("not-json", file, Integer.toString(line), Integer.toString(column));
    }

    /// A file that is there and cannot be read; `why` is the system's own words.
    public String unreadable(String file, String why) {
        return phrases.of("unreadable", file, why);
    }

    /// The unit that was found cannot be remembered; `why` is the system's own words.
    public String notRemembered(String file, String why) {
        return phrases.of("not-remembered", file, why);
    }

    private String allowed(String key) {
        return phrases.of("allowed." + key);
    }
}
