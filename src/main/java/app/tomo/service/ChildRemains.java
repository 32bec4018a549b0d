package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a Tomo that is gone, or hangs, left running: the child that it marked, and what is provably left over of its command
/// line.
record ChildRemains(ChildMark mark, LeftoverProcesses leftovers, Clock clock) {
    /// From TERM to KILL.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    static ChildRemains of(Path mark, DaemonKind kind, Clock clock) {
        return new ChildRemains(
                new ChildMark(mark), new LeftoverProcesses(Leftover.onThisMachine(kind)), clock);
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
                .filter(left -> left.end(end.leftUpTo(PATIENCE), clock))
                .ifPresent(left -> ended.add(left.pid()));
        ended.addAll(leftovers.end(invocation, ownPid, end));
        return List.copyOf(ended);
    }
}
