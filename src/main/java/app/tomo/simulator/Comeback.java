package app.tomo.simulator;

import app.tomo.simulator.script.Fault;
import app.tomo.simulator.script.Script;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// What the unit says about an end that nobody asked for, and about a stop that takes too long. Not for several threads at
/// once.
final class Comeback {
    /// systemd's `DefaultTimeoutStopSec=`.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Fault.@Nullable RestartAfter restart;
    private final Fault.@Nullable StartLimit limit;
    private final Duration patience;
    private final Deque<Instant> starts = new ArrayDeque<>();

    Comeback(Script script) {
        restart = script.customs(Fault.RestartAfter.class);
        limit = script.customs(Fault.StartLimit.class);
        Fault.KillAfter kill = script.customs(Fault.KillAfter.class);
        patience = kill == null ? PATIENCE : kill.patience();
    }

    /// How long after the end of that start the next one comes; null for none.
    @Nullable Duration delay(int start) {
        return restart == null ? null : restart.delay().in(start);
    }

    /// How long a stop may take before the process is killed.
    Duration patience() {
        return patience;
    }

    /// Counts a start; false where there were too many.
    boolean start(Instant now) {
        if (limit == null) {
            return true;
        }
        while (!starts.isEmpty() && starts.getFirst().plus(limit.within()).isBefore(now)) {
            starts.removeFirst();
        }
        if (starts.size() >= limit.starts()) {
            return false;
        }
        starts.addLast(now);
        return true;
    }

    /// A person starts it: what was counted is forgiven.
    void forget() {
        starts.clear();
    }
}
