package app.tomo.words;

/// What the settings window says, page by page.
public final class PageWords {
    private final Phrases phrases;

    PageWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(PageLabel label) {
        return phrases.of(label.key());
    }

    /// Below the heading: which file a change is written to.
    public String file(String file) {
        return phrases.of("file", file);
    }

    /// What the button does that takes back a change.
    ///
    /// @param meaning what the setting is for, a sentence
    public String reset(String meaning) {
        return phrases.of("reset.of", meaning);
    }

    /// What a number is otherwise, and may be.
    public String number(String initial, String least, String most) {
        return phrases.of("number", initial, least, most);
    }

    /// What a setting is otherwise.
    public String usually(String initial) {
        return phrases.of("usually", initial);
    }

    public String onOrOff(boolean on) {
        return phrases.of(on ? "on" : "off");
    }

    /// Where a value comes from that the file cannot change.
    ///
    /// @param from as [SettingsWords#from] says it
    public String overruled(String from) {
        return phrases.of("overruled", from);
    }

    /// How many settings are in sight.
    public String settingsShown(int shown, int all) {
        return shown == all
                ? phrases.of("settings-shown", all)
                : phrases.of("settings-shown.some", shown, all);
    }
}
