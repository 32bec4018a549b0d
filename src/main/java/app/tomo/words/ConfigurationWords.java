package app.tomo.words;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The page on which a config is edited: its buttons, its line at the bottom, and what stands above that.
public final class ConfigurationWords {
    /// Words without a hole.
    public enum Phrase {
        TITLE,
        OUTLINE,
        HISTORY,
        FIND,
        LAYER,
        SAVE,
        APPLY,
        DISCARD,
        GO_TO,
        FILL,
        OPEN_OTHER,
        BEGIN,
        TEMPLATES,
        ELSEWHERE_PLACE,
        TRY_AGAIN,
        SAVE_AGAIN,
        CHECKING,
        CHECKED_PARENTHESES,
        SAVING,
        DRAFT,
        KEEP,
        GO_BACK,
        KEEP_TITLE,
        RESTART,
        SHOW_RUNNING,
        BROKEN_OFF_HELP,
        BROKEN_OFF_NEW,
        BROKEN_OFF_OLD,
        ELSEWHERE_HELP,
        ELSEWHERE_BOTH,
        ELSEWHERE_MINE,
        ELSEWHERE_THEIRS,
        NEWER_HELP,
        FOUND_DRAFT_HELP,
        DRAFT_DROP,
        DRAFT_LOST,
        NO_FILE,
        NEW_CONFIG,
        NOT_SAVED_KEPT,
        UNKNOWN_TITLE,
        UNKNOWN_HELP,
        MISSING_HELP,
        NOT_TEXT_HELP,
        BADGE_UNSAVED,
        BADGE_RUNNING,
        BADGE_WAITING,
        BADGE_UNKNOWN,
        BADGE_UNSURE,
        BADGE_MISSING,
        BADGE_ELSEWHERE;

        /// `KEEP_TITLE` is `keep.title`; `GO_TO`, where the first part is no family, is `go-to`.
        String key() {
            return ConfigurationKeys.of(name());
        }
    }

    /// Sentences with the name of a file in them.
    public enum OfFile {
        EDITOR,
        FILE_CHOICE,
        FILE_CHANGED,
        FILE_FAULTY,
        FILE_UNSAVED,
        OPENING,
        SAVE_TIP,
        APPLY_TIP,
        DISCARD_TIP,
        MISSING_TITLE,
        MISSING_PLACE,
        UNREADABLE_TITLE,
        NOT_TEXT_TITLE,
        TOO_LARGE_TITLE,
        NOT_SAVED_TITLE,
        GONE_TITLE,
        BROKEN_OFF_TITLE,
        ELSEWHERE_TITLE,
        NEWER_TITLE;

        String key() {
            String plain = name().toLowerCase(Locale.ROOT);
            int last = plain.lastIndexOf('_');
            return last < 0
                    ? plain
                    : plain.substring(0, last).replace('_', '-') + "." + plain.substring(last + 1);
        }
    }

    private static final int MOST_KEYS = 8;

    private final Phrases phrases;
    private final FaultWords faults;
    private final TimeWords times;

    ConfigurationWords(Phrases phrases, FaultWords faults, TimeWords times) {
        this.phrases = phrases;
        this.faults = faults;
        this.times = times;
    }

    public String of(Phrase phrase) {
        return phrases.of(phrase.key());
    }

    /// A sentence about a file.
    ///
    /// @param file its name
    public String of(OfFile sentence, String file) {
        return phrases.of(sentence.key(), file);
    }

    /// How many lines are not as they were saved.
    public String lines(int changed) {
        return phrases.of("lines", changed);
    }

    /// That the daemon accepts the text on screen.
    public String checked(Instant at, Instant now) {
        return phrases.of("checked", times.ago(at, now));
    }

    public String saved(Instant at, Instant now) {
        return phrases.of("saved", times.clock(at, now));
    }

    /// What is wrong, in the daemon's words.
    public String reason(ConfigFault fault) {
        return faults.reasonOf(fault);
    }

    /// Where that is, and who says so.
    ///
    /// @param atReload whether it was said at a reload, and not by a check
    public String place(ConfigFault fault, boolean atReload) {
        return phrases.of(atReload ? "fault.reload" : "fault.place", faults.place(fault));
    }

    /// Where that is, as the parentheses alone tell.
    public String placeOnly(ConfigFault fault) {
        return faults.place(fault);
    }

    /// That the daemon accepts it and says something all the same.
    public String warnings(int count) {
        return phrases.of("warnings", count);
    }

    /// A layer that has fewer items than it needs.
    public String gap(String layer, int has, int needs) {
        return phrases.of("gap", layer, has, needs);
    }

    /// What to do about it.
    ///
    /// @param keys of which the layer says nothing; none where that is not known
    public String gapHelp(List<String> keys) {
        if (keys.isEmpty()) {
            return phrases.of("gap.help");
        }
        List<String> some = keys.subList(0, Math.min(MOST_KEYS, keys.size()));
        String named = String.join("  ", some) + (keys.size() > MOST_KEYS ? "  …" : "");
        return phrases.of("gap.help.keys", named);
    }

    /// Why nobody could ask the daemon.
    public String noVerdict(CheckResult.NotPossible why) {
        String key = why.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return phrases.of("no-verdict." + key, why.detail());
    }

    /// What a person may do about it; empty where there is nothing to add.
    public String noVerdictHelp(CheckResult.NotPossible why) {
        String key = why.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String help = "no-verdict." + key + ".help";
        return phrases.has(help) ? phrases.of(help) : "";
    }

    /// Why nothing was saved, and what to do, a sentence or two.
    public String hindrance(Hindrance why, String what) {
        return phrases.of(why.key(), what);
    }

    /// A new file that nothing uses.
    ///
    /// @param used the config that the daemon has instead; null where there is no daemon
    public String unused(String file, @Nullable String used) {
        return phrases.of(used == null ? "unused.title" : "unused.title.other", file);
    }

    /// What is next.
    ///
    /// @param path the whole of it
    public String unusedHelp(String path, @Nullable String used) {
        return used == null
                ? phrases.of("unused.help", path)
                : phrases.of("unused.help.other", path, used);
    }

    /// What stands beside the name of the file.
    ///
    /// @param lines how many differ; 0 where that is not known, or nothing does
    public String badge(Phrase phrase, int lines) {
        return lines == 0 ? of(phrase) : phrases.of("badge-lines", of(phrase), lines);
    }

    /// A text that was never saved.
    public String foundDraft(String file, Instant at, Instant now) {
        return phrases.of("found-draft.title", file, times.clock(at, now));
    }

    /// What was applied, and does not count yet.
    ///
    /// @param what takes effect with a restart only
    public String appliedRestart(String what) {
        return phrases.of("applied.restart", what);
    }

    /// That there is something to decide, and until when.
    ///
    /// @param outcome a sentence on what became of it
    /// @param back when the config that would come back was known to work; null where that is not known
    public String keepHelp(String outcome, @Nullable Instant back, Instant until, Instant now) {
        String left = times.left(until, now);
        return back == null
                ? phrases.of("keep.help.before", outcome, left)
                : phrases.of("keep.help", outcome, times.clock(back, now), left);
    }
}
