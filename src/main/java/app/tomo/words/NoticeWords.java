package app.tomo.words;

import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Problem;
import app.tomo.model.Snapshot;

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
    private final TimeWords times;

    NoticeWords(Phrases phrases, HeadlineWords headlines, ProblemWords problems, TimeWords times) {
        this.phrases = phrases;
        this.headlines = headlines;
        this.problems = problems;
        this.times = times;
    }

    /// Of an incident that is not over.
    public NoticeText trouble(Matter matter, Snapshot snapshot, Instant now) {
        return new NoticeText(
                headlines.of(snapshot, now).marked(),
                line(how(matter, snapshot)) + "\n" + line(todo(matter, snapshot, now)));
    }

    /// Of one that is.
    public NoticeText recovered(Duration took, Snapshot snapshot) {
        String title = phrases.of("recovered");
        return new NoticeText(
                snapshot.simulated() ? phrases.of("simulated", title) : title,
                phrases.of("recovered.after", times.span(took)));
    }

    /// Where a desktop can show an icon and notifications, but no window.
    public NoticeText noWindow() {
        return new NoticeText(phrases.of("no-window"), phrases.of("no-window.todo"));
    }

    private String how(Matter matter, Snapshot snapshot) {
        Problem cause = matter.cause();
        String why = cause == null ? phrases.of("cause.unknown") : problems.brief(cause, snapshot);
        return ProblemWords.closed(
                matter.headline() == Headline.CRASH_LOOPING
                        ? phrases.of("crashes", crashes(matter, snapshot.crashes()), why)
                        : capital(why));
    }

    private String crashes(Matter matter, List<Instant> all) {
        if (all.isEmpty()) {
            return phrases.of("many");
        }
        Duration took = Duration.between(all.getFirst(), all.getLast());
        return phrases.of("times", matter.crashes(), times.span(took));
    }

    private String todo(Matter matter, Snapshot snapshot, Instant now) {
        if (matter.headline() == Headline.CRASH_LOOPING) {
            return phrases.of("crashes.todo");
        }
        Problem cause = matter.cause();
        return cause == null
                ? phrases.of("todo.unknown")
                : problems.of(cause, snapshot, now).todo();
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
