package app.tomo.runtime;

import app.tomo.model.Headline;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The real engine over a fake machine in virtual time.
final class TestEngine {
    final VirtualTime time = new VirtualTime();
    final FakeMachine machine = new FakeMachine(time);
    final List<Headline> headlines = new ArrayList<>();
    final Engine engine;

    TestEngine() {
        this(new Target("default", Scope.USER, "kanata.service", null, null, null));
    }

    TestEngine(Target target) {
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
        engine = new Engine(target, Limits.DEFAULT, ports);
        engine.mailbox()
                .subscribe(
                        snapshot -> {
                            if (headlines.isEmpty() || headlines.getLast() != snapshot.headline()) {
                                headlines.add(snapshot.headline());
                            }
                        });
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
        time.advance(Duration.ofMillis(500));
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
    }

    Outcome outcomeOf(LifecycleService.Ticket ticket, Duration within) {
        time.advance(within);
        if (!ticket.outcome().isDone()) {
            throw new AssertionError("no outcome within " + within + ": " + now().action());
        }
        return ticket.outcome().join();
    }

    List<ProblemId> problems() {
        return now().problems().stream().map(Problem::id).toList();
    }
}
