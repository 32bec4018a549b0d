package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.KeyRequest;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Restarts;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Whatever happens in whatever order, these hold. `-Dtomo.seed=N` replays one schedule, which a failure names.
class RandomSchedulesTest {
    private static final int SCHEDULES = 2_000;
    private static final int STEPS = 40;
    private static final Duration LONGEST_ACTION = Duration.ofSeconds(36);

    private static final List<PortHolder> TWINS =
            List.of(
                    PortHolder.HIDDEN,
                    new PortHolder.Another(
                            new Owner(7, "me", true, "kanata", "", null, Truth.YES)));

    private record Asked(LifecycleService.Ticket ticket, AtomicInteger completions) {}

    @Test
    void everyActionEndsOnceByItsDeadlineAndSuccessIsNeverSaidOfWhatIsNotSo() {
        Long only = Long.getLong("tomo.seed");
        long first = only == null ? 1 : only;
        long last = only == null ? SCHEDULES : only;
        int ended = 0;
        for (long seed = first; seed <= last; seed++) {
            try {
                ended += run(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("replay with -Dtomo.seed=" + seed, broken);
            }
        }
        assertTrue(ended >= last - first + 1, "the schedules hardly asked for anything: " + ended);
    }

    private static int run(Random random) {
        TestEngine test = new TestEngine();
        if (random.nextBoolean()) {
            test.machine.upForAnHour();
        }
        test.begin();
        if (random.nextInt(4) > 0) {
            test.engine.guard();
        }
        test.engine.mailbox().subscribe(RandomSchedulesTest::isSound);
        test.engine.mailbox().subscribe(new Reloads()::areGuarded);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            disturb(test, random, asked);
            test.pass(
                    Duration.ofMillis(
                            random.nextInt(4) == 0 ? random.nextInt(8_000) : random.nextInt(400)));
        }
        test.pass(LONGEST_ACTION);
        for (Asked request : asked) {
            assertTrue(request.ticket().outcome().isDone(), "unfinished: " + test.now().action());
            assertTrue(request.completions().get() <= 1, "ended twice: " + request.ticket().id());
        }
        return asked.size();
    }

    private static void isSound(Snapshot snapshot) {
        assertNotNull(snapshot.headline());
        boolean off = snapshot.headline() == Headline.EMERGENCY_STOPPED;
        assertTrue(!off || snapshot.facts().running() != Truth.YES, "off, and it runs");
        assertEquals(snapshot.wish() == Wish.PAUSED, snapshot.pause() != null, "a pause is a wish");
        assertTrue(
                snapshot.headline() != Headline.PAUSED || snapshot.facts().running() == Truth.NO,
                "paused while it runs");
        var action = snapshot.action();
        if (action != null) {
            boolean held = snapshot.wish() == Wish.EMERGENCY_STOPPED;
            boolean starts =
                    switch (action.kind()) {
                        case START, RESTART, RESUME -> true;
                        default -> false;
                    };
            assertTrue(!held || !starts, "something is started in an emergency stop");
            assertTrue(
                    !action.phaseDeadline().end().isAfter(action.deadline().end()),
                    "a phase outlasts its action");
            assertTrue(!action.deadline().passed(snapshot.at()), "an action outlived its deadline");
        }
    }

    /// Those of one schedule.
    private static final class Reloads {
        private ReloadGuard before = ReloadGuard.NEW;
        private Restarts restarts = Restarts.NONE;

        void areGuarded(Snapshot snapshot) {
            Instant sent = snapshot.guard().sentAt();
            Instant last = before.sentAt();
            if (sent != null && !sent.equals(last)) {
                assertTrue(
                        last == null
                                || !last.plus(snapshot.limits().reloadCoolDown()).isAfter(sent),
                        "in the cool-down");
                assertTrue(
                        before.openUntil() == null || !before.openUntil().isAfter(sent),
                        "in the back-off");
                assertTrue(before.deaths() < 2, "after two deaths");
                assertTrue(!snapshot.limits().crashLoop().seen(restarts, sent), "in a crash loop");
            }
            before = snapshot.guard();
            restarts = snapshot.restarts();
        }
    }

    private static void disturb(TestEngine test, Random random, List<Asked> asked) {
        FakeMachine machine = test.machine;
        switch (random.nextInt(34)) {
            case 0, 1 -> ask(test, test.lifecycle().start(), asked);
            case 2, 3 -> ask(test, test.lifecycle().stop(), asked);
            case 4, 5 -> ask(test, test.lifecycle().restart(), asked);
            case 6, 7, 8 -> ask(test, test.lifecycle().reload(), asked);
            case 9 ->
                    ask(
                            test,
                            test.lifecycle().switchLayer(random.nextBoolean() ? "nav" : "nope"),
                            asked);
            case 10 -> {
                if (!asked.isEmpty()) {
                    asked.get(random.nextInt(asked.size())).ticket().cancel();
                }
            }
            case 11 -> machine.crash(Duration.ofMillis(random.nextInt(3_000)));
            case 12 -> machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED);
            case 13 -> machine.hung = random.nextBoolean();
            case 14 -> machine.ignoresTerm = random.nextBoolean();
            case 15 -> machine.survivesKill = random.nextInt(4) == 0;
            case 16 -> machine.loseLink(LinkFailure.CLOSED);
            case 17 -> machine.silentReload = random.nextBoolean();
            case 18 ->
                    machine.check =
                            random.nextBoolean()
                                    ? new CheckResult.Passed(List.of())
                                    : new CheckResult.Failed(
                                            new ConfigFault(null, 1, 1, 1, 1, "no", ""));
            case 19 ->
                    machine.unreachable =
                            random.nextBoolean()
                                    ? new ServiceReading.Unreachable(
                                            ServiceReading.Why.NO_BUS, "gone")
                                    : null;
            case 20 -> test.engine.mailbox().post(new Event.Woke());
            case 21 -> ask(test, test.lifecycle().emergencyStop(), asked);
            case 22, 23 -> ask(test, test.lifecycle().liftEmergencyStop(), asked);
            case 24 ->
                    ask(
                            test,
                            test.lifecycle()
                                    .actOnKey(new KeyRequest("hyper", KeyRequest.Motion.TAP)),
                            asked);
            case 25 -> machine.twin = random.nextBoolean() ? null : TWINS.get(random.nextInt(2));
            case 27, 28 ->
                    machine.reloadKillsAfter =
                            random.nextBoolean() ? Duration.ofMillis(random.nextInt(5_000)) : null;
            case 29 -> machine.spawn();
            case 30, 31 -> ask(test, test.lifecycle().pause(length(random)), asked);
            case 32 -> ask(test, test.lifecycle().resume(), asked);
            case 26 -> machine.livesWithoutPort = random.nextBoolean();
            default -> machine.diesAtStart = random.nextInt(3) == 0;
        }
    }

    private static @Nullable Duration length(Random random) {
        return random.nextInt(4) == 0 ? null : Duration.ofSeconds(1 + random.nextInt(20));
    }

    @SuppressWarnings("ReferenceEquality") // each end is an object of its own
    private static void ask(TestEngine test, LifecycleService.Ticket ticket, List<Asked> asked) {
        AtomicInteger completions = new AtomicInteger();
        asked.add(new Asked(ticket, completions));
        long id = ticket.id();
        AtomicReference<Snapshot.LastOutcome> before =
                new AtomicReference<>(test.now().lastOutcome());
        Subscription _ =
                test.engine
                        .mailbox()
                        .subscribe(
                                snapshot -> {
                                    Snapshot.LastOutcome last = snapshot.lastOutcome();
                                    if (last != null
                                            && last != before.getAndSet(last)
                                            && last.id() == id) {
                                        completions.incrementAndGet();
                                        honest(snapshot, last);
                                    }
                                });
    }

    /// Rule 5, at the very moment of the claim.
    private static void honest(Snapshot snapshot, Snapshot.LastOutcome last) {
        if (!(last.outcome() instanceof Outcome.Reached)) {
            return;
        }
        switch (last.kind()) {
            case START, RESTART, RESUME -> {
                assertEquals(Truth.YES, snapshot.facts().running());
                assertEquals(Truth.YES, snapshot.facts().responding());
                ServiceStatus status = snapshot.status();
                assertTrue(status != null && status.holder().equals(PortHolder.OWN), "another's");
            }
            case STOP, PAUSE -> assertEquals(Truth.NO, snapshot.facts().running());
            case SWITCH_LAYER -> assertNotNull(snapshot.daemon().layer());
            case PRESS_KEY -> assertTrue(snapshot.link() instanceof Link.Open);
            case EMERGENCY_STOP -> {
                assertTrue(snapshot.facts().running() != Truth.YES);
                assertEquals(Wish.EMERGENCY_STOPPED, snapshot.wish());
            }
            case LIFT_EMERGENCY_STOP ->
                    assertTrue(snapshot.wish() != Wish.EMERGENCY_STOPPED, "not lifted");
            case RELOAD -> throw new AssertionError("a reload is applied, not reached");
        }
    }
}
