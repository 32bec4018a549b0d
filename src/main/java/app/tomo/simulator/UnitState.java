package app.tomo.simulator;

import app.tomo.model.Activity;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the simulated manager knows of its unit: of the present process, or of the end of the last one.
record UnitState(
        Activity activity,
        String subState,
        long pid,
        long restarts,
        Exit lastExit,
        String result,
        @Nullable Instant since,
        @Nullable Instant stoppedAt) {
    private static final String SUCCESS = "success";
    private static final int SIGTERM = 15;

    static final UnitState NEVER_RAN =
            new UnitState(
                    Activity.INACTIVE,
                    "dead",
                    ServiceStatus.NO_PID,
                    0,
                    Exit.NONE,
                    SUCCESS,
                    null,
                    null);

    boolean runs() {
        return pid != ServiceStatus.NO_PID;
    }

    UnitState started(long next, long restartsNow, Instant now) {
        return new UnitState(
                Activity.ACTIVE, "running", next, restartsNow, Exit.NONE, SUCCESS, now, stoppedAt);
    }

    UnitState stopping() {
        return new UnitState(
                Activity.DEACTIVATING,
                "stop-sigterm",
                pid,
                restarts,
                lastExit,
                result,
                since,
                stoppedAt);
    }

    /// The process is gone and will stay away.
    UnitState ended(Exit how, String why, Instant now) {
        boolean well = why.equals(SUCCESS);
        return new UnitState(
                well ? Activity.INACTIVE : Activity.FAILED,
                well ? "dead" : "failed",
                ServiceStatus.NO_PID,
                restarts,
                how,
                why,
                null,
                now);
    }

    /// As it is, but a new process is due.
    UnitState restarting() {
        return with(Activity.RESTARTING, "auto-restart", result);
    }

    /// A process that was due does not come.
    UnitState givenUp(String why) {
        return why.equals(SUCCESS)
                ? with(Activity.INACTIVE, "dead", result)
                : with(Activity.FAILED, "failed", why);
    }

    private UnitState with(Activity next, String sub, String why) {
        return new UnitState(next, sub, pid, restarts, lastExit, why, since, stoppedAt);
    }

    /// systemd's word for an end.
    static String result(Exit how) {
        return switch (how) {
            case Exit.None _ -> SUCCESS;
            case Exit.Exited(int status) -> status == 0 ? SUCCESS : "exit-code";
            case Exit.Signalled(int signal, boolean dumped) ->
                    dumped ? "core-dump" : signal == SIGTERM ? SUCCESS : "signal";
        };
    }

    ServiceStatus status(Invocation invocation) {
        return new ServiceStatus(
                LoadState.LOADED,
                Enablement.STATIC,
                activity,
                subState,
                pid,
                restarts,
                lastExit,
                result,
                since,
                stoppedAt,
                invocation,
                "");
    }
}
