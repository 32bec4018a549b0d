package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Makes what there is to tell of what is so.
final class Matters {
    private Matters() {}

    static Matter of(Draft draft, Headline headline, List<Problem> problems) {
        Problem cause = cause(problems);
        if (headline != Headline.CRASH_LOOPING) {
            return Matter.of(headline, cause);
        }
        List<Instant> crashes = draft.limits.crashLoop().around(draft.restarts);
        return new Matter(
                headline,
                crashes.size(),
                afterReload(draft, crashes),
                heldBack(draft),
                cause == null ? causeOfLoop(draft) : cause);
    }

    private static @Nullable Problem cause(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.BROKEN && problem.id() != ProblemId.CRASH_LOOP) {
                return problem.withoutEvidence();
            }
        }
        return null;
    }

    /// Between two crashes nothing is broken: the last one's cause holds, as it was told or as it ended.
    private static @Nullable Problem causeOfLoop(Draft draft) {
        Notice notice = draft.notices.open();
        if (notice != null && notice.matter().headline() == Headline.CRASH_LOOPING) {
            return notice.matter().cause();
        }
        return draft.lastEnd == null
                ? null
                : EndCauses.ofLastEnd(draft, draft.lastEnd, Severity.BROKEN).withoutEvidence();
    }

    /// The guard counts the deaths that followed a reload; those of another day are no part of this loop.
    private static int afterReload(Draft draft, List<Instant> crashes) {
        Instant sent = draft.guard.sentAt();
        boolean near =
                sent != null
                        && !crashes.isEmpty()
                        && !sent.plus(draft.limits.time(Limit.SUSPICION))
                                .isBefore(crashes.getFirst());
        return near ? Math.min(draft.guard.deaths(), crashes.size()) : 0;
    }

    private static Outcome.@Nullable HeldBackWhy heldBack(Draft draft) {
        return switch (draft.guard.verdict(draft.restarts, draft.limits, draft.now)) {
            case ReloadGuard.Verdict.Held(Outcome.HeldBack(var why, _)) -> why;
            case ReloadGuard.Verdict.Now _, ReloadGuard.Verdict.Then _ -> null;
        };
    }
}
