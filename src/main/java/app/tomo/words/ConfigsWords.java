package app.tomo.words;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The versions of a config, two texts side by side, and what a new config may begin with.
public final class ConfigsWords {
    /// Words without a hole.
    public enum Phrase {
        VERSIONS,
        EMPTY,
        EMPTY_HELP,
        KNOWN_GOOD,
        RESTORE,
        RESTORE_TIP,
        OPEN_FOLDER,
        CHOOSE,
        UNREADABLE,
        ON_SCREEN,
        YOURS,
        THEIRS,
        IN_THE_FILE,
        RUNNING,
        COMPARISON,
        TO_THE_TEXT,
        NEXT,
        PREVIOUS,
        READING;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Phrases phrases;
    private final TimeWords times;

    ConfigsWords(Phrases phrases, TimeWords times) {
        this.phrases = phrases;
        this.times = times;
    }

    public String of(Phrase phrase) {
        return phrases.of(phrase.key());
    }

    /// When a version was, as a person says it: `12 min ago`, `21 Nov, 14:02`.
    public String when(Instant then, Instant now) {
        return then.plus(1, ChronoUnit.DAYS).isAfter(now)
                ? times.ago(then, now)
                : times.clock(then, now);
    }

    public String exactly(Instant then) {
        return times.exact(then);
    }

    /// What became of a version.
    ///
    /// @param outcome `saved`, `applied`, `rejected`, `kept`, `reverted` or `restored`
    public String outcome(String outcome) {
        return phrases.of("outcome." + outcome);
    }

    /// A version as it is read aloud.
    ///
    /// @param when as [#when] says it
    public String version(String when, String outcome, boolean knownGood) {
        String key = knownGood ? "version.known-good" : "version";
        return phrases.of(key, when, outcome(outcome));
    }

    public String damaged(int count) {
        return phrases.of("damaged", count);
    }

    /// How many versions are kept at most, and how large they are together.
    public String kept(int versions, String size) {
        return phrases.of("kept", versions, size);
    }

    /// Where they are, where nobody shows the folder.
    public String folder(String folder) {
        return phrases.of("folder", folder);
    }

    /// How much differs: `2 lines changed · 1 added`.
    public String difference(long changed, long added, long removed) {
        List<String> parts = new ArrayList<>();
        if (changed > 0) {
            parts.add(phrases.of("changed", changed));
        }
        if (added > 0) {
            parts.add(phrases.of("added", added));
        }
        if (removed > 0) {
            parts.add(phrases.of("removed", removed));
        }
        return parts.isEmpty() ? phrases.of("same") : String.join(" · ", parts);
    }

    /// A row of two lines as it is read aloud.
    ///
    /// @param kind `same`, `changed`, `removed` or `added`
    /// @param now what a changed line is on the right
    public String line(String kind, int number, String text, String now) {
        return phrases.of("line." + kind, Integer.toString(number), text, now);
    }

    /// The name of a template.
    public String template(String id) {
        return phrases.of("template." + id);
    }

    /// What it does, a sentence.
    public String templateHelp(String id) {
        return phrases.of("template." + id + ".help");
    }
}
