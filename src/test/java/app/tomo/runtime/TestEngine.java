package app.tomo.runtime;

import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Target;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The real engine over a fake machine in virtual time.
final class TestEngine {
    final VirtualTime time = new VirtualTime();
    final FakeMachine machine = new FakeMachine(time);
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

    /// One whose step throws where a test wants it to.
    TestEngine(Mailbox.Stepping stepping) {
        this(new Target("default", Scope.USER, "kanata.service", null, null, null), stepping);
    }

    private TestEngine(Target target, Mailbox.Stepping stepping) {
        Engine.Ports ports =
                new Engine.Ports(
                        time,
                        time,
                        () -> 0.5,
                        time,
                        time,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine.flag);
        engine = new Engine(target, Limits.DEFAULT, ports, new Watched(stepping));
        engine.mailbox()
                .subscribe(
                        snapshot -> {
                            if (headlines.isEmpty() || headlines.getLast() != snapshot.headline()) {
                                headlines.add(snapshot.headline());
                            }
                        });
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

    TestEngine begin() {
        engine.start();
        pass(Duration.ofMillis(500));
        return this;
    }

    Snapshot now() {
        return engine.mailbox().current();
    }

    Headline headline() {
        return now().headline();
    }

    LifecycleService lifecycle() {
        return engine.lifecycle();
    }

    void pass(Duration duration) {
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
