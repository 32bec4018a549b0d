package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.PortHolder;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Target;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a manager says of a unit, with what the machine adds to it: who holds the daemon's port, whether the other manager
/// has a unit of that name, whether the program is the daemon's. Looked for only where it may explain something.
///
/// For any thread; a reading blocks a little longer than the manager's own.
public final class ExplainedServiceManager implements ServiceManager {
    /// A daemon that is meant to run for ever does not end so by itself.
    private static final Exit ENDED_WELL = new Exit.Exited(0);

    private final ServiceManager manager;
    private final Target target;
    private final StandardFolders others;
    private final PortHolders holders;
    private final Function<Invocation, @Nullable Problem> stranger;
    private volatile Explanation explanation = Explanation.NONE;
    private volatile boolean looked;
    private volatile boolean overtaken;

    /// What was found out about one process, or about the end of the last one.
    private record Explanation(long pid, PortHolder holder, @Nullable Problem foreign) {
        static final Explanation NONE =
                new Explanation(ServiceStatus.NO_PID, PortHolder.NOT_YET, null);

        boolean isEmpty() {
            return foreign == null && !(holder instanceof PortHolder.Another);
        }

        boolean fits(ServiceStatus status) {
            return pid == status.pid();
        }
    }

    /// @param environment, home where the person's units are
    /// @param stranger the problem with a program that is not the daemon's; null where it is, or nobody can say. Is asked
    ///     again and again
    public ExplainedServiceManager(
            ServiceManager manager,
            Target target,
            DaemonKind kind,
            Map<String, String> environment,
            Path home,
            Function<Invocation, @Nullable Problem> stranger) {
        this.manager = manager;
        this.target = target;
        this.others =
                target.scope() == Scope.CHILD
                        ? new StandardFolders(List.of())
                        : StandardFolders.of(other(target.scope()), environment, home);
        this.holders =
                new PortHolders(
                        target.scope(),
                        manager.unit(),
                        ProcessTable.ofThisMachine(),
                        PortTable.ofThisMachine(),
                        kind);
        this.stranger = stranger;
    }

    private static Scope other(Scope scope) {
        return scope == Scope.SYSTEM ? Scope.USER : Scope.SYSTEM;
    }

    @Override
    public Scope scope() {
        return manager.scope();
    }

    @Override
    public String unit() {
        return manager.unit();
    }

    @Override
    public ServiceReading read() {
        ServiceReading first = manager.read();
        if (!(first instanceof ServiceReading.Seen(ServiceStatus status))) {
            looked = true;
            return first;
        }
        boolean doubtful = status.hasProcess() || ended(status);
        explanation = doubtful ? explain(status) : Explanation.NONE;
        looked = true;
        // What took its time is of the past: a push may have overtaken it.
        return explanation.isEmpty() && !overtaken ? explained(first) : explained(manager.read());
    }

    /// Nothing is told before the first reading is explained: whoever looks only once would take it for the whole.
    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        return manager.follow(
                reading -> {
                    if (looked) {
                        onChange.accept(explained(reading));
                    } else {
                        overtaken = true;
                    }
                });
    }

    private ServiceReading explained(ServiceReading reading) {
        if (!(reading instanceof ServiceReading.Seen(ServiceStatus status))) {
            return reading;
        }
        List<Problem> notes = new ArrayList<>(status.notes());
        if (others.define(unit())) {
            notes.add(elsewhere(status));
        }
        Explanation known = explanation;
        if (!known.fits(status)) {
            return new ServiceReading.Seen(status.explained(PortHolder.NOT_YET, notes));
        }
        if (known.foreign() != null) {
            notes.add(known.foreign());
        }
        return new ServiceReading.Seen(status.explained(known.holder(), notes));
    }

    private Explanation explain(ServiceStatus status) {
        PortHolder holder = holder(status);
        Problem foreign = suspicious(status, holder) ? stranger.apply(invocation(status)) : null;
        return new Explanation(status.pid(), holder, foreign);
    }

    private Problem elsewhere(ServiceStatus status) {
        String there = other(scope()).id();
        List<String> evidence = List.of(unit() + " in the " + there + " manager's folders");
        return status.load() == LoadState.NOT_FOUND
                ? Problem.broken(ProblemId.WRONG_SCOPE, there, evidence)
                : Problem.warning(ProblemId.UNIT_IN_BOTH, there, evidence);
    }

    private PortHolder holder(ServiceStatus status) {
        DaemonAddress address = invocation(status).address();
        return address == null ? PortHolder.NOT_TOLD : holders.of(status, address);
    }

    /// Whether the program itself may be what is wrong: it ended, or somebody else has its port, or nobody has.
    private boolean suspicious(ServiceStatus status, PortHolder holder) {
        if (status.load() != LoadState.LOADED) {
            return false;
        }
        boolean own = holder.equals(PortHolder.OWN) || holder.equals(PortHolder.HIDDEN);
        return ended(status) || (status.hasProcess() && !own);
    }

    private static boolean ended(ServiceStatus status) {
        return !status.hasProcess()
                && (status.activity() == Activity.FAILED
                        || status.activity() == Activity.RESTARTING
                        || status.lastExit().equals(ENDED_WELL));
    }

    /// What is started, with what the person said on top.
    private Invocation invocation(ServiceStatus status) {
        Invocation unit = status.invocation();
        return new Invocation(
                unit.binary(),
                unit.config(),
                target.address() != null ? target.address() : unit.address(),
                unit.arguments());
    }
}
