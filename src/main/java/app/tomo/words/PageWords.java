package app.tomo.words;

import app.tomo.model.NoticeSeverity;
import app.tomo.model.SessionEntry;

/// What the settings window says, page by page.
public final class PageWords {
    private final Phrases phrases;

    PageWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(PageLabel label) {
        return phrases.of(label.key());
    }

    /// The window's title while a page is about something.
    public String titleOf(String subject) {
        return phrases.of("title.of", subject);
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

    /// What a value of a setting is called.
    ///
    /// @param value as in the file
    public String choice(String key, String value) {
        return phrases.of("choice." + key + "." + value);
    }

    /// How grave a notification is.
    public String severity(NoticeSeverity severity) {
        return phrases.of("severity." + severity.id());
    }

    /// That quiet hours which end when they begin are none.
    ///
    /// @param time of day
    public String quietNever(String time) {
        return phrases.of("quiet-never", time);
    }

    /// What switching on would do; the command stands below it.
    public String startWould(String file) {
        return phrases.of("start-would", file);
    }

    /// Whether the desktop starts Tomo.
    ///
    /// @param file of the entry
    public String entry(SessionEntry entry, String file) {
        return switch (entry) {
            case SessionEntry.Off _ -> phrases.of("entry.off");
            case SessionEntry.On _ -> phrases.of("entry.on");
            case SessionEntry.Hidden _ -> phrases.of("entry.hidden", file);
            case SessionEntry.Other(String command) -> phrases.of("entry.other", file, command);
            case SessionEntry.Everybodys(String shared, String command) ->
                    phrases.of("entry.everybodys", shared, command);
            case SessionEntry.Unusable(String why) -> phrases.of("entry.unusable", file, why);
            case SessionEntry.NoCommand _ -> phrases.of("entry.no-command");
        };
    }

    /// How many lines have what is looked for.
    ///
    /// @param at the one that is chosen, counted from 1; 0 for none
    public String found(int at, int all) {
        if (all == 0) {
            return phrases.of("found.none");
        }
        return at == 0 ? phrases.of("found", all) : phrases.of("found.at", at, all);
    }

    /// What the button says that lets a log go on.
    public String paused(long waiting) {
        return phrases.of("paused", waiting);
    }

    /// How many lines of a log are in sight.
    public String lines(int shown, int all) {
        return shown == all ? phrases.of("lines", all) : phrases.of("lines.some", shown, all);
    }

    /// That a log shows no more lines than that.
    public String newest(int most) {
        return phrases.of("lines.newest", most);
    }

    /// That so many lines of a log could not be shown.
    public String skipped(long count) {
        return phrases.of("lines.skipped", count);
    }

    public String exported(String file, int lines) {
        return phrases.of("exported", file, lines);
    }

    /// Why it is not; `why` is the system's own words.
    public String notExported(String file, String why) {
        return phrases.of("not-exported", file, why);
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
