package app.tomo.service;

import app.tomo.bus.Body;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Gives systemd orders about one unit and waits until they are carried out. Blocks; any thread, one order at a time.
final class UnitOrders {
    private static final String START_LIMIT = "start-limit-hit";
    private static final String STOP = "StopUnit";
    private static final String REPLACE = "replace";
    private static final int SIGKILL = 9;

    /// Between two looks at a control group that is being killed. What forks faster than it dies is killed again.
    private static final Duration KILL_AGAIN = Duration.ofMillis(50);

    private final SystemdManager manager;
    private final SystemdUnit unit;

    UnitOrders(SystemdManager manager, SystemdUnit unit) {
        this.manager = manager;
        this.unit = unit;
    }

    @Nullable Failure start(Countdown deadline) {
        return run("StartUnit", true, deadline);
    }

    @Nullable Failure restart(Countdown deadline) {
        return run("RestartUnit", true, deadline);
    }

    @Nullable Failure stop(Countdown deadline) {
        return run(STOP, false, deadline);
    }

    /// Kills the control group until nothing is left in it, or until the manager has started the unit anew, where the stop
    /// that hangs is part of a restart. A unit that is not being stopped is told to, or `Restart=always` would bring it
    /// back in between.
    @Nullable Failure kill(Countdown deadline) {
        try (JobWatch watch = JobWatch.open(manager)) {
            UnitProperties before = unit.ask(deadline);
            ObjectPath stop = before.isStopping() ? before.job() : order(STOP, deadline);
            return kill(watch, stop, group(before), before, deadline);
        } catch (BusException failure) {
            return Failures.refused(failure.failure(), deadline);
        }
    }

    /// Kills the control group until nothing is left in it, and gives up whatever the manager had in mind for the unit: the
    /// start that waits behind a restart's stop as well.
    @Nullable Failure end(Countdown deadline) {
        try (JobWatch watch = JobWatch.open(manager)) {
            ControlGroup group = group(unit.ask(deadline));
            return kill(watch, order(STOP, deadline), group, null, deadline);
        } catch (BusException failure) {
            return Failures.refused(failure.failure(), deadline);
        }
    }

    /// Kills, waits a moment for the job, looks, and again.
    ///
    /// @param before null where a new process is no success
    private @Nullable Failure kill(
            JobWatch watch,
            ObjectPath stop,
            ControlGroup group,
            @Nullable UnitProperties before,
            Countdown deadline)
            throws BusException {
        List<Long> left;
        do {
            manager.change("KillUnit", deadline, "ssi", name(), "all", SIGKILL);
            // The manager kills one after the other, and what forks at once is always ahead of it.
            boolean _ = group.kill();
            JobWatch.End end = watch.await(stop, deadline.leftUpTo(KILL_AGAIN));
            if (end instanceof JobWatch.End.Interrupted || end instanceof JobWatch.End.BusLost) {
                return explain(end, deadline);
            }
            UnitProperties now = unit.ask(deadline);
            if (before != null && now.runsAnew(before)) {
                return null;
            }
            left = processes(deadline);
            if (now.isDown() && left.isEmpty()) {
                return null;
            }
        } while (!deadline.passed());
        return left.isEmpty()
                ? new Failure.TookTooLong(deadline.elapsed())
                : new Failure.StillRunning(left.getFirst());
    }

    private static ControlGroup group(UnitProperties unit) {
        return new ControlGroup(ControlGroup.ROOT, unit.text("ControlGroup"));
    }

    private @Nullable Failure run(String member, boolean resetFirst, Countdown deadline) {
        try (JobWatch watch = JobWatch.open(manager)) {
            if (resetFirst) {
                resetIfFailed(deadline);
            }
            return explain(watch.await(order(member, deadline), deadline.left()), deadline);
        } catch (BusException failure) {
            return Failures.refused(failure.failure(), deadline);
        }
    }

    private ObjectPath order(String member, Countdown deadline) throws BusException {
        Body job = manager.change(member, deadline, "ss", name(), REPLACE);
        return job.get(0, ObjectPath.class);
    }

    private void resetIfFailed(Countdown deadline) throws BusException {
        UnitProperties now = unit.ask(deadline);
        if (now.text("ActiveState").equals("failed") || now.text("Result").equals(START_LIMIT)) {
            manager.change("ResetFailedUnit", deadline, "s", name());
        }
    }

    private @Nullable Failure explain(JobWatch.End end, Countdown deadline) throws BusException {
        return switch (end) {
            case JobWatch.End.Finished(String result) ->
                    switch (result) {
                        case "done" -> null;
                        case "failed" -> failed(deadline);
                        case "timeout" -> new Failure.TookTooLong(deadline.elapsed());
                        default -> other("job " + result);
                    };
            case JobWatch.End.Pending _, JobWatch.End.Interrupted _ ->
                    new Failure.TookTooLong(deadline.elapsed());
            case JobWatch.End.BusLost(String reason) -> new Failure.ManagerUnreachable(reason);
        };
    }

    /// A job only says that it failed; the unit says how. A daemon that died is not explained here: its log can do better.
    private Failure failed(Countdown deadline) throws BusException {
        String result = unit.ask(deadline).text("Result");
        return result.equals(START_LIMIT)
                ? new Failure.ManagerRefused(Refusal.START_LIMIT, result)
                : other("job failed: " + result);
    }

    /// What is left in the unit's control group, of whatever depth.
    private List<Long> processes(Countdown deadline) throws BusException {
        try {
            List<Long> pids = new ArrayList<>();
            Body answer = manager.look("GetUnitProcesses", deadline, "s", name());
            for (Object process : answer.get(0, List.class)) {
                pids.add((Long) ((Struct) process).get(1));
            }
            return pids;
        } catch (BusException failure) {
            // Unloaded in the meantime, which it can only be without processes.
            if (failure.failure() instanceof BusFailure.Refused) {
                return List.of();
            }
            throw failure;
        }
    }

    private static Failure other(String detail) {
        return new Failure.ManagerRefused(Refusal.OTHER, detail);
    }

    private String name() {
        return unit.name().value();
    }
}
