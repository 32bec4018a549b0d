package app.tomo.words;

import app.tomo.model.Limit;
import app.tomo.model.LimitRule;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;

import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Settings that Tomo cannot follow: sentences. A key is the name of a setting or a limit: `tray.layer`, `reload.cool-down`.
public final class SettingsWords {
    private final Phrases phrases;
    private final Supplier<Phrases> meanings;

    /// @param meanings loaded when they are asked for: few commands do
    SettingsWords(Phrases phrases, Supplier<Phrases> meanings) {
        this.phrases = phrases;
        this.meanings = meanings;
    }

    /// What a setting is for, a sentence.
    public String meaning(String key) {
        return meanings.get().of(key);
    }

    /// What stands above a group of settings.
    ///
    /// @param group `daemon`, `tomo`, or what stands before the dot of a number's key
    public String group(String group) {
        return meanings.get().of("group." + group);
    }

    /// What stands above them all.
    public String heading(String profile, String file) {
        return phrases.of("heading", profile, file);
    }

    public String notSet() {
        return phrases.of("not-set");
    }

    /// Where a value came from.
    ///
    /// @param origin `file`, `environment`, `command-line`, `remembered` or `discovered`
    /// @param place the file with its line, the variable or the option; empty for nowhere
    public String from(String origin, String place) {
        return phrases.of("from." + origin, place);
    }

    /// That a running Tomo does not take it.
    public String atStart() {
        return phrases.of("at-start");
    }

    /// The same, with what it would be otherwise.
    public String otherwise(String from, String initial) {
        return phrases.of("otherwise", from, initial);
    }

    /// What is in force after a change.
    ///
    /// @param place as [#place] says it
    /// @param origin as for [#from], or `default`; another one than the file has overruled it
    public String inForce(String key, String value, String place, String origin) {
        return phrases.of("in-force." + origin, key, value.isEmpty() ? notSet() : value, place);
    }

    /// A number that would contradict the others, for the sake of which nothing is written.
    ///
    /// @param said with it and all others
    public String contradicts(LimitRule rule, Limits said, Limit limit) {
        return phrases.of("contradicts", numbers(rule, said, limit, ""));
    }

    /// The file cannot be written; `why` is the system's own words.
    public String notWritten(String file, String why) {
        return phrases.of("not-written", file, why);
    }

    /// A broken file that had to make way.
    public String setAside(String file, String aside) {
        return phrases.of("set-aside", file, aside);
    }

    /// A number that a running Tomo obeys from now on.
    public String changed(String key, String value) {
        return phrases.of("changed", key, value);
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
    ///
    /// @param name the option, or the key
    public String badArgument(String name, String key, String value) {
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
        return phrases.of("contradiction", numbers(rule, said, gives, place));
    }

    private static Object[] numbers(LimitRule rule, Limits said, Limit limit, String place) {
        Limit whole = rule.whole();
        return new Object[] {
            limit.key(),
            place,
            LimitText.of(limit, said.of(limit)),
            rule.parts().stream().map(Limit::key).collect(Collectors.joining(" + ")),
            LimitText.of(whole, rule.sum(said)),
            whole.key(),
            LimitText.of(whole, said.of(whole)),
            LimitText.of(limit, limit.initial())
        };
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

    /// A file that is JSON and no object.
    ///
    /// @param before whether what it said before stays in force
    public String noObject(String file, boolean before) {
        return phrases.of(before ? "no-object.before" : "no-object", file);
    }

    /// A file that is there and cannot be read; `why` is the system's own words.
    public String unreadable(String file, String why) {
        return phrases.of("unreadable", file, why);
    }

    /// The unit that was found cannot be remembered; `why` is the system's own words.
    public String notRemembered(String file, String why) {
        return phrases.of("not-remembered", file, why);
    }

    /// What it may be, as the rest of a sentence that begins "it is".
    public String allowed(String key) {
        Limit limit = Limit.named(key);
        if (limit == null) {
            return phrases.of("allowed." + key);
        }
        String sentence =
                switch (limit.unit()) {
                    case MILLISECONDS -> "allowed.time";
                    case KILOBYTES -> "allowed.size";
                    case TIMES -> "allowed.count";
                    case SWITCH -> "allowed.switch";
                };
        return phrases.of(
                sentence,
                LimitText.of(limit, limit.least()),
                LimitText.of(limit, limit.most()),
                LimitText.of(limit, limit.initial()));
    }
}
