package app.tomo.words;

import app.tomo.model.ConfigFault;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticeRecord;
import app.tomo.model.NoticeSeverity;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What a notification says: the headline, how it stands and what to do. Nothing in it changes by the second, because a
/// notification stays as it is until there is news.
public final class NoticeWords {
    private static final int LONGEST_LINE = 160;

    private final Phrases phrases;
    private final HeadlineWords headlines;
    private final ProblemWords problems;
    private final FaultWords faults;
    private final TrialWords trials;
    private final TimeWords times;

    NoticeWords(
            Phrases phrases,
            HeadlineWords headlines,
            ProblemWords problems,
            FaultWords faults,
            TrialWords trials,
            TimeWords times) {
        this.phrases = phrases;
        this.headlines = headlines;
        this.problems = problems;
        this.faults = faults;
        this.trials = trials;
        this.times = times;
    }

    /// Of an incident that is not over.
    public NoticeText trouble(Matter matter, Snapshot snapshot, Instant now) {
        if (matter.category() == NoticeCategory.RELOADS) {
            return reload(matter, snapshot);
        }
        return new NoticeText(
                headlines.of(snapshot, now).marked(),
                line(how(matter, snapshot)) + "\n" + line(todo(matter, snapshot)));
    }

    /// Of one that is.
    public NoticeText recovered(Recovery recovery, Snapshot snapshot) {
        String took = times.span(recovery.took());
        Instant change = recovery.change();
        return new NoticeText(
                marked(phrases.of("recovered"), snapshot),
                change == null
                        ? phrases.of("recovered.after", took)
                        : phrases.of(
                                "recovered.applied", took, times.minute(change, snapshot.at())));
    }

    /// Of a config that is tried: the moment is said, and not what is left.
    public NoticeText tried(Trial trial, Snapshot snapshot) {
        return new NoticeText(
                marked(trials.of(TrialWords.Sentence.KEEP_TITLE), snapshot),
                line(trials.keepBody(trial, snapshot.at())));
    }

    /// Of one that nobody kept.
    public NoticeText triedInVain(TrialEnd end, Snapshot snapshot) {
        return new NoticeText(
                marked(phrases.of("trial.not-kept"), snapshot), line(trials.ended(end, snapshot)));
    }

    /// One of the history, on a line: `14:02  kanata hangs (not shown: quiet hours)`.
    public String past(NoticeRecord record, Snapshot snapshot) {
        return phrases.of("past", times.exact(record.at()), told(record, snapshot));
    }

    /// The same without its time.
    public String told(NoticeRecord record, Snapshot snapshot) {
        String title = title(record, snapshot);
        String said =
                record.changes() == 0 ? title : phrases.of("past.changed", title, record.changes());
        return record.heldBack() == null
                ? said
                : phrases.of("past.held", said, phrases.of("hold." + record.heldBack().id()));
    }

    /// What it was about, in a clause.
    public String title(NoticeRecord record, Snapshot snapshot) {
        Matter matter = record.matter();
        if (record.severity() == NoticeSeverity.RECOVERED) {
            return phrases.of("recovered");
        }
        if (record.category() == NoticeCategory.TRIALS) {
            return phrases.of("trial.applied");
        }
        Problem cause = matter.cause();
        if (record.category() == NoticeCategory.RELOADS) {
            return phrases.of(cause == null ? "reload.held" : "reload.rejected");
        }
        String title = headlines.plain(matter.headline());
        return matter.headline() == Headline.CRASH_LOOPING
                ? phrases.of("past.crashes", title, matter.crashes())
                : cause == null
                        ? title
                        : phrases.of("past.because", title, problems.brief(cause, snapshot));
    }

    /// Where a desktop can show an icon and notifications, but no window.
    public NoticeText noWindow() {
        return new NoticeText(phrases.of("no-window"), phrases.of("no-window.todo"));
    }

    /// One that means nothing, for a person to see whether it comes.
    public NoticeText sample() {
        return new NoticeText(phrases.of("sample"), phrases.of("sample.body"));
    }

    private NoticeText reload(Matter matter, Snapshot snapshot) {
        ConfigFault fault = matter.cause() == null ? null : matter.cause().fault();
        if (fault == null) {
            return new NoticeText(
                    marked(phrases.of("reload.held"), snapshot), phrases.of(heldKey(matter)));
        }
        return new NoticeText(
                marked(phrases.of("reload.rejected"), snapshot),
                line(ProblemWords.closed(capital(faults.of(fault))))
                        + "\n"
                        + line(phrases.of("reload.rejected.todo")));
    }

    private String marked(String title, Snapshot snapshot) {
        return snapshot.simulated() ? phrases.of("simulated", title) : title;
    }

    private static String heldKey(Matter matter) {
        return matter.reloads() == Outcome.HeldBackWhy.DEADLY
                ? "reload.held.deadly"
                : "reload.held.crashing";
    }

    private String how(Matter matter, Snapshot snapshot) {
        Problem cause = matter.cause();
        String why = cause == null ? phrases.of("cause.unknown") : problems.brief(cause, snapshot);
        if (matter.headline() != Headline.CRASH_LOOPING) {
            return ProblemWords.closed(capital(why));
        }
        String count = count(matter, snapshot.crashes());
        return ProblemWords.closed(
                matter.afterReload() > 0
                        ? phrases.of("crashes.after-reload", count, matter.afterReload())
                        : phrases.of("crashes", count, why));
    }

    private String count(Matter matter, List<Instant> all) {
        if (all.isEmpty()) {
            return phrases.of("many");
        }
        Duration took = Duration.between(all.getFirst(), all.getLast());
        return phrases.of("times", matter.crashes(), times.span(took));
    }

    private String todo(Matter matter, Snapshot snapshot) {
        if (matter.headline() == Headline.CRASH_LOOPING) {
            return did(matter) + phrases.of("crashes.todo");
        }
        Problem cause = matter.cause();
        return cause == null ? phrases.of("todo.unknown") : problems.todo(cause, snapshot);
    }

    /// What Tomo did about it, with a space behind it; empty for nothing.
    private String did(Matter matter) {
        return matter.reloads() == null
                ? ""
                : phrases.of(
                                matter.reloads() == Outcome.HeldBackWhy.DEADLY
                                        ? "crashes.did.deadly"
                                        : "crashes.did")
                        + " ";
    }

    private static String line(String text) {
        return Shortened.line(text, LONGEST_LINE);
    }

    /// The daemon and its unit keep their small letter.
    private String capital(String clause) {
        if (clause.startsWith(phrases.daemon())) {
            return clause;
        }
        int first = clause.offsetByCodePoints(0, clause.isEmpty() ? 0 : 1);
        return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first);
    }
}
