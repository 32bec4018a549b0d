package app.tomo.words;

import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;

import java.util.stream.Collectors;

/// Settings that Tomo cannot follow: sentences. A key is the name of a setting or a limit: `tray.layer`, `reload.cool-down`.
public final class SettingsWords {
    private final Phrases phrases;

    SettingsWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Where a value was said: a file with a line, or a variable.
    ///
    /// @param line counted from 1; 0 where there is none
    public String place(String name, int line) {
        return line == 0 ? name : phrases.of("place", name, Integer.toString(line));
    }

    /// A value in a file or a variable that is passed over.
    ///
    /// @param place as [#place] says it
    /// @param kept what is in force instead; empty for nothing
    public String bad(String key, String place, String value, String kept) {
        String sentence = kept.isEmpty() ? "bad" : "bad.named";
        return phrases.of(sentence, key, place, value, allowed(key), kept);
    }

    /// A value on the command line, for the sake of which nothing is done.
    public String badArgument(String key, String value) {
        String name = Limit.named(key) == null ? "--" + key.replace('.', '-') : key;
        return phrases.of("bad-argument", name, value, allowed(key));
    }

    /// A key on the command line that means nothing.
    public String unknownArgument(String key) {
        return phrases.of("unknown-argument", key);
    }

    /// Numbers that contradict each other.
    ///
    /// @param said with all of them
    /// @param gives the one that gives way to its default
    /// @param place as [#place] says it
    public String contradiction(LimitRule rule, Limits said, Limit gives, String place) {
        String parts = rule.parts().stream().map(Limit::key).collect(Collectors.joining(" + "));
        return phrases.of(
                "contradiction",
                gives.key(),
                place,
                LimitText.of(gives, said.of(gives)),
                parts,
                LimitText.of(rule.whole(), rule.sum(said)),
                rule.whole().key(),
                LimitText.of(rule.whole(), said.of(rule.whole())),
                LimitText.of(gives, gives.initial()));
    }

    public String unknownKey(String key, String place) {
        return phrases.of("unknown-key", place, key);
    }

    public String otherProfile(String profile, String file) {
        return phrases.of("other-profile", file, profile);
    }

    /// A change of the file that waits for the next start.
    ///
    /// @param place as [#place] says it
    public String atNextStart(String key, String value, String place) {
        return phrases.of("at-next-start", key, place, value);
    }

    /// A file that is no JSON.
    ///
    /// @param before whether what it said before stays in force
    public String notJson(String file, int line, int column, boolean before) {
        return phrases.of(
                before ? "not-json.before" : "not-json",
                file,
                Integer.toString(line),
                Integer.toString(column));
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
        Limit limit = Limit.named(key);
        if (limit == null) {
            return phrases.of("allowed." + key);
        }
        String sentence =
                switch (limit.unit()) {
                    case MILLISECONDS -> "allowed.time";
                    case TIMES -> "allowed.count";
                };
        return phrases.of(
                sentence,
                LimitText.of(limit, limit.least()),
                LimitText.of(limit, limit.most()),
                LimitText.of(limit, limit.initial()));
    }
}
