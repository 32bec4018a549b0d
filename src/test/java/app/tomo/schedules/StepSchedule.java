package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Crash;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Target;
import app.tomo.model.Wakes;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// One schedule over the step function alone: what it asks for is answered by a [World], which [Disturbances] upset, and now and
/// then a step throws.
final class StepSchedule implements Schedule {
    private static final Instant BEGINNING = Instant.parse("2026-01-05T09:00:00Z");

    /// Within which every action and everything that waits is over, by the longest limits that [LimitsAtRandom] gives.
    private static final Duration ALL_OVER = Duration.ofMinutes(12);

    private static final int MOST_STEPS = 3_000;

    private final RandomGenerator random;
    private final Watch watch;
    private final Mail mail;
    private final World world;
    private final Disturbances disturbances;
    private final boolean throwing;
    private Snapshot state;
    private int steps;

    StepSchedule(RandomGenerator random, Watch watch) {
        this.random = random;
        this.watch = watch;
        Scope scope = random.nextInt(12) == 0 ? Scope.ATTACHED : Scope.USER;
        Target target = new Target("default", scope, "kanata.service", null, null, World.ADDRESS);
        Limits limits = LimitsAtRandom.of(random);
        state = Snapshot.initial(target, limits, random.nextLong(), BEGINNING);
        mail = new Mail(random, BEGINNING);
        world = new World(mail, random, scope);
        disturbances = new Disturbances(world, random);
        throwing = random.nextInt(6) == 0;
    }

    @Override
    public void play() {
        if (random.nextInt(3) > 0) {
            world.upForAnHour();
        }
        if (random.nextInt(4) > 0) {
            take(new Event.GuardBegan());
        }
        take(new Event.Ticked());
        for (int left = Schedule.length(random); left > 0; left--) {
            Event event = disturbances.next(state);
            if (event != null) {
                take(event);
            }
            pass(mail.now().plus(disturbances.pause()));
        }
        Instant end = mail.now().plus(ALL_OVER);
        while (!watch.allAnswered() && mail.now().isBefore(end)) {
            next(end);
        }
        expect(watch.allAnswered(), "somebody waits for ever");
    }

    private void pass(Instant until) {
        while (next(until)) {
            expect(steps < MOST_STEPS, "steps without end");
        }
        mail.pass(until);
    }

    /// What is due next, if it is due until then.
    private boolean next(Instant until) {
        Instant letter = mail.due();
        Instant wake = Wakes.next(state);
        Instant due = letter != null && !letter.isAfter(wake) ? letter : wake;
        boolean isLetter = due.equals(letter);
        if (due.isAfter(until)) {
            mail.pass(until);
            return false;
        }
        mail.pass(due.isBefore(mail.now()) ? mail.now() : due);
        Event event = isLetter ? mail.next() : new Event.Ticked();
        if (event != null) {
            take(event);
        }
        return true;
    }

    private void take(Event event) {
        Snapshot before = state;
        boolean threw = throwing && random.nextInt(40) == 0;
        Step step =
                threw ? Crash.of(before, event, mail.now()) : Step.step(before, event, mail.now());
        steps++;
        state = step.next();
        watch.stepped(before, event, step, threw);
        for (Effect effect : step.effects()) {
            world.carryOut(effect);
        }
    }
}
