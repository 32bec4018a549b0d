package app.tomo.simulator;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// A service manager with one unit, whose process is a [SimulatedProcess] in this JVM. It does what systemd was seen to do
/// (`ServiceManagerContract` runs against both) and what the script says of it. PIDs are made up, a new one for each start.
///
/// Any thread.
public final class SimulatedServiceManager
        implements ServiceManager, ServiceControl, AutoCloseable {
    /// What the unit is called.
    public static final String UNIT = "kanata-demo.service";

    /// The real one sleeps for 2 s; a demonstration need not.
    private static final Duration STARTS_IN = Duration.ofMillis(600);

    private static final Exit KILLED = new Exit.Signalled(9, false);

    /// What was asked for, to be done when the process has ended.
    private enum Plan {
        NONE,
        STOP,
        RESTART
    }

    private final SimulatedProcess.Stage stage;
    private final Invocation invocation;
    private final Comeback comeback;
    private final Clock clock;
    private final Patience patience;
    private final List<Consumer<ServiceReading>> followers = new CopyOnWriteArrayList<>();
    private UnitState state = UnitState.NEVER_RAN;
    private Plan plan = Plan.NONE;
    private long nextPid = 4_000;
    private int starts;
    private @Nullable SimulatedProcess process;
    private Scheduler.Scheduled alarm = () -> {};
    private CompletableFuture<Boolean> end = CompletableFuture.completedFuture(true);

    /// A unit that is stopped.
    SimulatedServiceManager(
            SimulatedProcess.Stage stage, Invocation invocation, Clock clock, Patience patience) {
        this.stage = stage;
        this.patience = patience;
        this.invocation = invocation;
        this.clock = clock;
        this.comeback = new Comeback(stage.script());
    }

    @Override
    public Scope scope() {
        return Scope.CHILD;
    }

    @Override
    public String unit() {
        return UNIT;
    }

    @Override
    public synchronized ServiceReading read() {
        return new ServiceReading.Seen(state.status(invocation));
    }

    @Override
    public synchronized Subscription follow(Consumer<ServiceReading> onChange) {
        followers.add(onChange);
        onChange.accept(read());
        return () -> followers.remove(onChange);
    }

    @Override
    public synchronized Outcome.@Nullable Failure start(Duration deadline) {
        if (!state.runs()) {
            alarm.cancel();
            comeback.forget();
            boolean _ = comeback.start(clock.now());
            spawn(0);
        }
        return null;
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        return awaited(order(Plan.STOP), deadline);
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return awaited(order(Plan.RESTART), deadline);
    }

    private Outcome.@Nullable Failure awaited(Future<?> ending, Duration deadline) {
        return patience.await(ending, deadline) ? null : new Outcome.Failure.TookTooLong(deadline);
    }

    /// A stop that hangs is ended; where a restart hangs, the new process lives.
    @Override
    public synchronized Outcome.@Nullable Failure kill(Duration deadline) {
        if (!state.runs()) {
            giveUp();
        } else {
            plan = plan == Plan.RESTART ? Plan.RESTART : Plan.STOP;
            put(KILLED, UnitState.result(KILLED));
        }
        return null;
    }

    @Override
    public synchronized Outcome.@Nullable Failure end(Duration deadline) {
        plan = Plan.STOP;
        return kill(deadline);
    }

    /// There is nothing that could be left over.
    @Override
    public List<Long> clearOrphans(Invocation unused, long ownPid, Duration deadline) {
        return List.of();
    }

    private void spawn(long restarts) {
        String file = String.valueOf(invocation.config());
        long mine = nextPid++;
        SimulatedProcess next = new SimulatedProcess(stage, ++starts, exit -> hasEnded(mine, exit));
        process = next;
        end = new CompletableFuture<>();
        plan = Plan.NONE;
        stage.log().startProcess(mine);
        become(state.started(mine, restarts, clock.now()));
        next.begin();
        Scheduler.Scheduled _ =
                stage.scheduler()
                        .after(STARTS_IN, () -> stage.executor().execute(() -> next.load(file)));
    }

    /// Asks the process to end; done when it has.
    private synchronized Future<?> order(Plan next) {
        SimulatedProcess running = process;
        if (running == null) {
            giveUp();
            var _ = next == Plan.RESTART ? start(Duration.ZERO) : null;
            return CompletableFuture.completedFuture(true);
        }
        long mine = state.pid();
        CompletableFuture<Boolean> ending = end;
        plan = next;
        become(state.stopping());
        alarm.cancel();
        alarm = later(comeback.patience(), () -> runOutOfPatience(mine));
        running.terminate();
        return ending;
    }

    /// What was due does not come.
    private void giveUp() {
        if (state.activity() == Activity.RESTARTING) {
            alarm.cancel();
            become(state.givenUp("success"));
        }
    }

    private synchronized void runOutOfPatience(long mine) {
        if (state.pid() == mine) {
            put(KILLED, "timeout");
        }
    }

    private synchronized void hasEnded(long mine, Exit how) {
        if (state.pid() == mine) {
            gone(how, UnitState.result(how));
        }
    }

    /// Ends the process from outside.
    private void put(Exit how, String why) {
        SimulatedProcess running = process;
        if (running != null) {
            boolean _ = running.end();
        }
        gone(how, why);
    }

    private void gone(Exit how, String why) {
        alarm.cancel();
        process = null;
        CompletableFuture<Boolean> over = end;
        UnitState ended = state.ended(how, why, clock.now());
        Duration delay = plan == Plan.NONE ? comeback.delay(starts) : null;
        if (delay != null) {
            become(ended.restarting());
            int life = starts;
            alarm = later(delay, () -> comeBack(life));
        } else {
            become(ended);
        }
        if (plan == Plan.RESTART) {
            spawn(0);
        }
        over.complete(true);
    }

    private synchronized void comeBack(int life) {
        if (state.activity() != Activity.RESTARTING || starts != life) {
            return;
        }
        if (comeback.start(clock.now())) {
            spawn(state.restarts() + 1);
        } else {
            become(state.givenUp("start-limit-hit"));
        }
    }

    private Scheduler.Scheduled later(Duration delay, Runnable task) {
        return stage.scheduler().after(delay, () -> stage.executor().execute(task));
    }

    private void become(UnitState next) {
        state = next;
        ServiceReading reading = read();
        followers.forEach(follower -> follower.accept(reading));
    }

    @Override
    public synchronized void close() {
        alarm.cancel();
        plan = Plan.STOP;
        if (state.runs()) {
            put(KILLED, UnitState.result(KILLED));
        }
    }
}
