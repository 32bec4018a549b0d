package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a Tomo that is gone, or hangs, left running: the child that it marked, and what is provably left over of its command
/// line.
///
/// @param patience from TERM to KILL
record ChildRemains(
        ChildMark mark, LeftoverProcesses leftovers, Supplier<Duration> patience, Clock clock) {
    static ChildRemains of(Path mark, DaemonKind kind, Clock clock, Supplier<Limits> limits) {
        Supplier<Duration> patience = () -> limits.get().time(Limit.LEFTOVER);
        return new ChildRemains(
                new ChildMark(mark),
                new LeftoverProcesses(Leftover.onThisMachine(kind), patience),
                patience,
                clock);
    }

    /// The marked child, where it still lives.
    Optional<ProcessGroup> child() {
        return mark.living();
    }

    /// Ends all of it but that process; blocks for at most the deadline.
    ///
    /// @return the PIDs that were ended
    List<Long> end(Invocation invocation, long ownPid, Duration deadline) {
        Countdown end = Countdown.of(deadline, clock);
        List<Long> ended = new ArrayList<>();
        child().filter(left -> left.pid() != ownPid)
                .filter(left -> left.end(end.leftUpTo(patience.get()), clock))
                .ifPresent(left -> ended.add(left.pid()));
        ended.addAll(leftovers.end(invocation, ownPid, end));
        return List.copyOf(ended);
    }
}
