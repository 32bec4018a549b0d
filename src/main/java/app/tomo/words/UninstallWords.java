package app.tomo.words;

import app.tomo.model.Belonging;
import app.tomo.model.Outcome.Hitch;

import java.util.Locale;

/// What is said when everything that Tomo made is taken away.
public final class UninstallWords {
    /// What has no hole to fill.
    public enum Sentence {
        ASKS,
        GOES,
        STAYS,
        STAYS_ALWAYS,
        STAYS_PROGRAM,
        QUESTION_KEEP,
        QUESTION,
        NOT_ASKED,
        NOT_DONE,
        DRY_RUN,
        NOTHING,
        DONE,
        DONE_KEPT,
        TITLE,
        ABOUT,
        BUTTON,
        BUTTON_YES,
        BUTTON_NO,
        BOX_KEEP,
        WORKING,
        MISTAKEN,
        ENDS;

        String key() {
            String name = name().toLowerCase(Locale.ROOT);
            return name.startsWith("not_") || this == DRY_RUN
                    ? name.replace('_', '-')
                    : name.replace('_', '.');
        }
    }

    private final Phrases phrases;

    UninstallWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(Sentence sentence) {
        return phrases.of(sentence.key());
    }

    /// What becomes of it, without a stop at the end.
    public String of(Belonging thing) {
        return phrases.of("kind." + thing.kind().id(), thing.what(), thing.about());
    }

    /// The Tomo of that profile does not quit.
    public String stillRuns(String profile) {
        return phrases.of("still-runs", profile);
    }

    /// The process that takes the rest away ended before it was done.
    public String endedAtOnce(int status) {
        return phrases.of("ended-at-once", Integer.toString(status));
    }

    /// The process that takes the rest away cannot be started.
    public String unstartable(String why) {
        return phrases.of("unstartable", why);
    }

    /// It is still there.
    ///
    /// @param command what takes it away by hand; empty where that is not known
    public String left(Belonging thing, String command) {
        String what = thing.about().isEmpty() ? thing.what() : thing.what() + " " + thing.about();
        return command.isEmpty()
                ? phrases.of("left.unknown", what)
                : phrases.of("left", what, command);
    }

    /// Why what needs an administrator was not done.
    ///
    /// @param detail in the machine's words
    public String why(Hitch hitch, String detail) {
        return switch (hitch) {
            case DECLINED -> phrases.of("why.declined");
            case NO_ASKER -> phrases.of("why.no-asker");
            case RUNS_ON -> phrases.of("why.runs-on");
            default -> phrases.of("why.other", detail);
        };
    }
}
