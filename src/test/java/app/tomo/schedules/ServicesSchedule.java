package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Event;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.Observer;
import app.tomo.runtime.TestEngine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One schedule over the whole engine, with fakes for what is outside: mailbox, services, memory, and a Tomo that is killed
/// and comes back.
final class ServicesSchedule implements Schedule {
    /// In seconds.
    private static final int LONGEST_ACTION = 31;

    private final RandomGenerator random;
    private final Watch watch;
    private final List<LifecycleService.Ticket> asked = new ArrayList<>();
    private final boolean throwing;
    private TestEngine test;
    private boolean throwsNow;

    ServicesSchedule(RandomGenerator random, Watch watch) {
        this.random = random;
        this.watch = watch;
        throwing = random.nextInt(6) == 0;
        test = TestEngine.throwing(this::isToThrow);
    }

    private boolean isToThrow() {
        throwsNow = throwing && random.nextInt(40) == 0;
        return throwsNow;
    }

    @Override
    public void play() {
        if (random.nextInt(3) > 0) {
            test.machine().upForAnHour();
        }
        begin();
        for (int left = Schedule.length(random); left > 0; left--) {
            if (random.nextInt(40) == 0) {
                killed();
            } else {
                new MachineDisturbances(test, random, asked).next();
            }
            test.pass(pause());
        }
        for (int i = 0; i < LONGEST_ACTION && !watch.allAnswered(); i++) {
            test.pass(Duration.ofSeconds(1));
        }
        test.pass(Duration.ZERO);
        for (LifecycleService.Ticket ticket : asked) {
            expect(ticket.outcome().isDone(), "somebody waits for ever");
        }
        expect(watch.allAnswered(), "not all is answered");
    }

    private void begin() {
        test.observe(new Watching());
        test.begin();
        if (random.nextInt(4) > 0) {
            test.engine().guard();
        }
    }

    /// Tomo itself is killed, and started again on the same machine. Whoever asked hears nothing of it.
    private void killed() {
        asked.clear();
        watch.begunAnew();
        test = test.next(this::isToThrow);
        begin();
    }

    private Duration pause() {
        return Duration.ofMillis(
                random.nextInt(4) == 0 ? random.nextInt(8_000) : random.nextInt(400));
    }

    private final class Watching implements Observer {
        private @Nullable Snapshot before;

        @Override
        public void began(Snapshot snapshot) {
            before = snapshot;
        }

        @Override
        public void stepped(Event event, Step step) {
            Snapshot last = before;
            before = step.next();
            if (last != null) {
                watch.stepped(last, event, step, throwsNow);
            }
        }
    }
}
