package app.tomo.runtime;

import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Limits;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Recovery;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Target;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// The real engine over a fake machine in virtual time.
public final class TestEngine {
    final VirtualTime time;
    final FakeMachine machine;
    final FakeMemory memory;
    private final Life life = new Life();
    final List<Headline> headlines = new ArrayList<>();
    final Engine engine;

    /// What the real step threw.
    private final List<Throwable> mistakes = new ArrayList<>();

    TestEngine() {
        this(new Target("default", Scope.USER, "kanata.service", null, null, null));
    }

    TestEngine(Target target) {
        this(target, Step::step);
    }

    /// One whose step throws whenever that says so.
    public static TestEngine throwing(BooleanSupplier now) {
        return new TestEngine(steppingUnless(now));
    }

    private static Mailbox.Stepping steppingUnless(BooleanSupplier throwing) {
        return (state, event, now) -> {
            if (throwing.getAsBoolean()) {
                throw new Planned();
            }
            return Step.step(state, event, now);
        };
    }

    /// The next Tomo on the same machine, after this one was killed; its step throws whenever that says so.
    public TestEngine next(BooleanSupplier throwing) {
        life.over = true;
        return new TestEngine(time, machine, memory, now().target(), steppingUnless(throwing));
    }

    /// The next Tomo on the same machine, after the last one was killed.
    TestEngine(TestEngine before) {
        this(before, before.now().target());
    }

    /// The same, and it looks after something else.
    TestEngine(TestEngine before, Target target) {
        this(before.time, before.machine, before.memory, target, Step::step);
        before.life.over = true;
    }

    /// One whose step throws where a test wants it to.
    TestEngine(Mailbox.Stepping stepping) {
        this(new Target("default", Scope.USER, "kanata.service", null, null, null), stepping);
    }

    private TestEngine(Target target, Mailbox.Stepping stepping) {
        this(new VirtualTime(), target, stepping);
    }

    private TestEngine(VirtualTime time, Target target, Mailbox.Stepping stepping) {
        this(time, new FakeMachine(time), new FakeMemory(time), target, stepping);
    }

    private TestEngine(
            VirtualTime time,
            FakeMachine machine,
            FakeMemory memory,
            Target target,
            Mailbox.Stepping stepping) {
        this.time = time;
        this.machine = machine;
        this.memory = memory;
        Engine.Ports ports = ports(() -> time.now().plus(memory.set), life, life, machine);
        engine = new Engine(target, Limits.DEFAULT, ports, memory, new Watched(stepping));
        engine.watch(machine);
        engine.keepVersions(machine.vault, machine.vault);
        engine.mailbox()
                .subscribe(
                        snapshot -> {
                            if (headlines.isEmpty() || headlines.getLast() != snapshot.headline()) {
                                headlines.add(snapshot.headline());
                            }
                        });
    }

    /// Of that machine and nothing else.
    ///
    /// @param threads runs whatever there is to do
    static Engine.Ports ports(
            Clock clock, Scheduler scheduler, Executor threads, FakeMachine machine) {
        return new Engine.Ports(
                clock,
                scheduler,
                () -> 0.5,
                threads,
                threads,
                machine,
                machine,
                machine,
                machine,
                machine,
                machine,
                machine,
                machine.flag);
    }

    /// What a person is told of from now on, whenever it is opened or changed.
    List<Headline> told() {
        List<Headline> told = new ArrayList<>();
        engine.notifyBy(
                new Notifier() {
                    @Override
                    public void trouble(long incident, Matter matter, Snapshot at) {
                        told.add(matter.headline());
                    }

                    @Override
                    public void recovered(long incident, Recovery recovery, Snapshot at) {}

                    @Override
                    public void tried(long incident, Trial trial, Snapshot at) {}

                    @Override
                    public void triedInVain(long incident, TrialEnd end, Snapshot at) {}

                    @Override
                    public void close(long incident) {}
                });
        return told;
    }

    /// What is still to be done in a Tomo that was killed is not.
    private final class Life implements Executor, Scheduler {
        private boolean over;

        private Runnable unlessOver(Runnable task) {
            return () -> {
                if (!over) {
                    task.run();
                }
            };
        }

        @Override
        public void execute(Runnable task) {
            time.execute(unlessOver(task));
        }

        @Override
        public Scheduled after(Duration delay, Runnable task) {
            return time.after(delay, unlessOver(task));
        }
    }

    /// Makes the step and keeps what it throws, unless a test planned that.
    private final class Watched implements Mailbox.Stepping {
        private final Mailbox.Stepping stepping;

        Watched(Mailbox.Stepping stepping) {
            this.stepping = stepping;
        }

        @Override
        public Step step(Snapshot state, Event event, Instant now) {
            return stepping.step(state, event, now);
        }

        @Override
        public void threw(Event event, Throwable mistake) {
            if (!(mistake instanceof Planned)) {
                mistakes.add(mistake);
            }
        }
    }

    /// A mistake in the step, made on purpose.
    static final class Planned extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;
    }

    /// A daemon that has been well for an hour, and a Tomo that has just found that out.
    static TestEngine well() {
        TestEngine test = new TestEngine();
        test.machine.upForAnHour();
        return test.begin();
    }

    static TestEngine stopped() {
        return new TestEngine().begin();
    }

    public TestEngine begin() {
        engine.start();
        pass(Duration.ofMillis(500));
        return this;
    }

    Snapshot now() {
        return engine.mailbox().current();
    }

    public Engine engine() {
        return engine;
    }

    public FakeMachine machine() {
        return machine;
    }

    /// Sees every step from now on. What it throws ends the test.
    public void observe(Observer observer) {
        Subscription _ = engine.mailbox().observe(observer);
    }

    Headline headline() {
        return now().headline();
    }

    LifecycleService lifecycle() {
        return engine.lifecycle();
    }

    public void pass(Duration duration) {
        time.advance(duration);
        if (!mistakes.isEmpty()) {
            throw new AssertionError("the step threw", mistakes.getFirst());
        }
    }

    Outcome outcomeOf(LifecycleService.Ticket ticket, Duration within) {
        pass(within);
        if (!ticket.outcome().isDone()) {
            throw new AssertionError("no outcome within " + within + ": " + now().action());
        }
        return ticket.outcome().join();
    }

    List<ProblemId> problems() {
        return now().problems().stream().map(Problem::id).toList();
    }
}
