package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Decides what a person is told without having asked: one notification an incident, opened when the trouble has lasted,
/// changed in place when there is news, ended by "well again" (incident 0: 15 crashes in five minutes are one).
final class NoticeRule {
    private final Draft draft;
    private final Notices before;
    private final Headline headline;
    private final Instant headlineSince;
    private final Matter matter;
    private @Nullable Notice open;
    private @Nullable Instant due;
    private long count;

    private NoticeRule(Draft draft, Headline headline, List<Problem> problems) {
        this.draft = draft;
        this.before = draft.notices;
        this.headline = headline;
        this.headlineSince = headline == before.headline() ? before.headlineSince() : draft.now;
        this.open = before.open();
        this.count = before.count();
        this.matter = matter(problems);
    }

    /// The next state; what is to be told is added to the draft's effects.
    static Notices of(Draft draft, Headline headline, List<Problem> problems) {
        NoticeRule rule = new NoticeRule(draft, headline, problems);
        rule.decide();
        return new Notices(
                rule.count,
                draft.notices.conditions(),
                headline,
                rule.headlineSince,
                rule.open,
                rule.due);
    }

    private void decide() {
        Notice notice = open;
        if (notice != null && before.conditions().attended() && !notice.known()) {
            close(notice);
            notice = notice.asKnown();
            open = notice;
        }
        if (matter.isAlarm()) {
            trouble(notice);
            return;
        }
        switch (headline) {
            case CRASH_LOOPING, FAILED, UNRESPONSIVE, DEGRADED -> trouble(notice);
            case HEALTHY -> {
                if (notice != null) {
                    recover(notice.asWellSince(wellSince(notice)));
                }
            }
            case STARTING, STOPPING, UNKNOWN -> {
                if (notice != null) {
                    open = notice.asWellSince(null);
                }
            }
            case STOPPED, PAUSED, EMERGENCY_STOPPED, NOT_INSTALLED -> {
                if (notice != null) {
                    close(notice);
                    open = null;
                }
            }
        }
    }

    private void trouble(@Nullable Notice notice) {
        if (notice == null) {
            begin();
        } else {
            goOn(notice.asWellSince(null));
        }
    }

    private void begin() {
        Instant at =
                matter.isAlarm()
                        ? draft.now
                        : later(
                                lasting(),
                                before.conditions().attended() ? draft.now : quietUntil());
        if (!reached(at)) {
            return;
        }
        count++;
        Notice next = new Notice(count, began(), matter, draft.now, false, true, null);
        open = before.conditions().attended() ? next : tell(next);
    }

    private void goOn(Notice notice) {
        open = before.conditions().attended() ? notice.asSeen(matter) : notice;
        boolean news =
                notice.known()
                        ? matter.isGraverThan(notice.matter())
                        : !notice.matter().equals(matter);
        if (!news || before.conditions().attended()) {
            return;
        }
        boolean other = headline != notice.matter().headline();
        if (matter.isAlarm() && !notice.matter().isAlarm()) {
            open = tell(notice);
            return;
        }
        Instant at = later(notice.toldAt().plus(limit(Limit.NOTICE_BETWEEN)), quietUntil());
        if (reached(other ? later(at, lasting()) : at)) {
            open = tell(notice);
        }
    }

    private void recover(Notice notice) {
        open = notice;
        Instant well = notice.wellSince();
        if (well == null || !reached(well.plus(limit(Limit.NOTICE_WELL)))) {
            return;
        }
        if (notice.told() && !before.conditions().attended()) {
            Duration took = Duration.between(notice.since(), well);
            draft.emit(new Effect.TellRecovery(notice.incident(), took));
        }
        open = null;
    }

    private Notice tell(Notice notice) {
        draft.emit(new Effect.TellTrouble(notice.incident(), matter));
        return notice.asTold(matter, draft.now);
    }

    private void close(Notice notice) {
        if (notice.onScreen()) {
            draft.emit(new Effect.CloseNotice(notice.incident()));
        }
    }

    /// A loop is called one until the daemon has lasted for a minute: it was well for as long as it has answered.
    private Instant wellSince(Notice notice) {
        Instant known = notice.wellSince();
        if (known != null) {
            return known;
        }
        boolean looped = before.headline() == Headline.CRASH_LOOPING;
        return looped && draft.link instanceof Link.Open link ? link.since() : draft.now;
    }

    private Instant began() {
        List<Instant> crashes = draft.limits.crashLoop().around(draft.restarts);
        return headline == Headline.CRASH_LOOPING && !crashes.isEmpty()
                ? crashes.getFirst()
                : headlineSince;
    }

    private Matter matter(List<Problem> problems) {
        boolean loop = headline == Headline.CRASH_LOOPING;
        int crashes = loop ? draft.limits.crashLoop().around(draft.restarts).size() : 0;
        Problem cause = null;
        for (Problem problem : problems) {
            if (problem.severity() == Severity.BROKEN && problem.id() != ProblemId.CRASH_LOOP) {
                cause = problem.withoutEvidence();
                break;
            }
        }
        if (cause == null && loop) {
            cause = causeOfLoop();
        }
        return new Matter(headline, crashes, cause);
    }

    /// Between two crashes nothing is broken: the last one's cause holds, as it was told or as it ended.
    private @Nullable Problem causeOfLoop() {
        Notice notice = open;
        if (notice != null && notice.matter().headline() == Headline.CRASH_LOOPING) {
            return notice.matter().cause();
        }
        return draft.lastEnd == null
                ? null
                : EndCauses.ofExit(draft, draft.lastEnd, Severity.BROKEN).withoutEvidence();
    }

    private Instant lasting() {
        return headlineSince.plus(
                limit(
                        headline == Headline.DEGRADED
                                ? Limit.NOTICE_LASTING_DEGRADED
                                : Limit.NOTICE_LASTING));
    }

    private Duration limit(Limit limit) {
        return draft.limits.time(limit);
    }

    private Instant quietUntil() {
        Action action = draft.action();
        return action == null || !disturbs(action.kind())
                ? before.conditions().quietUntil()
                : later(before.conditions().quietUntil(), action.deadline().end());
    }

    /// Whether what follows from it may look like trouble.
    static boolean disturbs(ActionKind kind) {
        return switch (kind) {
            case START, STOP, RESTART, PAUSE, RESUME, RELOAD, EMERGENCY_STOP, LIFT_EMERGENCY_STOP ->
                    true;
            case SWITCH_LAYER, PRESS_KEY -> false;
        };
    }

    private boolean reached(Instant at) {
        boolean now = !at.isAfter(draft.now);
        if (!now) {
            due = at;
        }
        return now;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
