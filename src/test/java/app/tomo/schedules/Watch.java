package app.tomo.schedules;

import app.tomo.model.Event;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Wakes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Watches one schedule: every step is held against every invariant.
final class Watch {
    private final Census census;
    private final Trace trace;
    private final Answers answers = new Answers();
    private final List<Invariant> invariants =
            List.of(
                    answers,
                    new Permits(),
                    new Contradictions(),
                    new ReloadsHeld(),
                    new NoticesTold(),
                    new Links(),
                    new EmergencyWins(),
                    new KeptOrGoneBack(),
                    new AskedWhileTried(),
                    new Verified());
    private final boolean sums;
    private int sum;
    private @Nullable Instant due;

    /// @param sums whether everything is summed up, so that two runs can be compared
    Watch(Census census, Trace trace, boolean sums) {
        this.census = census;
        this.trace = trace;
        this.sums = sums;
    }

    void stepped(Snapshot before, Event event, Step step, boolean threw) {
        Instant next = Wakes.next(step.next());
        Instant last = due == null ? Wakes.next(before) : due;
        Moment moment = new Moment(before, last, event, step, next, threw, census);
        due = next;
        trace.add(moment);
        if (sums) {
            sum = 31 * sum + step.hashCode();
        }
        for (Invariant invariant : invariants) {
            invariant.holds(moment);
        }
    }

    void begunAnew() {
        due = null;
        invariants.forEach(Invariant::begunAnew);
    }

    boolean allAnswered() {
        return answers.areAllThere();
    }

    /// Of all snapshots and effects so far. The same only within one process.
    int sum() {
        return sum;
    }
}
