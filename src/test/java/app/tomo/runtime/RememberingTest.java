package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.Memory;
import app.tomo.model.Notice;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.HeldBackWhy;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Objects;

/// What a Tomo knew is known to the next one, however the first came to its end.
class RememberingTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final TestEngine first = TestEngine.well();

    /// Kills Tomo and starts the next one.
    private static TestEngine next(TestEngine before) {
        return new TestEngine(before).begin();
    }

    private static Outcome reload(TestEngine test) {
        return test.outcomeOf(test.lifecycle().reload(), LONG);
    }

    private void killTwiceByReload() {
        killTwiceByReload(first);
    }

    private static void killTwiceByReload(TestEngine test) {
        test.machine.reloadKillsAfter = Duration.ofSeconds(5);
        for (int i = 0; i < 2; i++) {
            test.lifecycle().reload();
            test.pass(LONG);
        }
        test.machine.reloadKillsAfter = null;
    }

    /// What the rest is about.
    @Test
    void aTomoThatForgetsSendsAtOnceAndKillsAThirdTime() {
        first.outcomeOf(first.lifecycle().reload(), MOMENT);
        first.memory.forget();
        TestEngine second = next(first);
        var _ = second.lifecycle().reload();
        second.pass(MOMENT);
        assertEquals(2, second.machine.count("reload"), "two within 40 ms");

        TestEngine third = TestEngine.well();
        killTwiceByReload(third);
        third.memory.forget();
        TestEngine fourth = next(third);
        var _ = reload(fourth);
        assertEquals(3, fourth.machine.count("reload"));
    }

    @Test
    void aReloadInTheCoolDownOfTheLastTomoWaits() {
        first.outcomeOf(first.lifecycle().reload(), MOMENT);
        TestEngine second = next(first);
        LifecycleService.Ticket ticket = second.lifecycle().reload();
        second.pass(MOMENT);
        assertEquals(1, second.machine.count("reload"));
        second.pass(LONG);
        assertTrue(ticket.outcome().join().good());
        assertEquals(2, second.machine.count("reload"));
    }

    @Test
    void theCoolDownOutlivesAClockThatIsSetBackOrForward() {
        for (Duration set : new Duration[] {Duration.ofDays(-1), Duration.ofHours(1)}) {
            TestEngine before = TestEngine.well();
            before.outcomeOf(before.lifecycle().reload(), MOMENT);
            before.memory.set = set;
            TestEngine second = next(before);
            LifecycleService.Ticket ticket = second.lifecycle().reload();
            second.pass(MOMENT);
            assertEquals(1, second.machine.count("reload"), set::toString);
            second.pass(LONG);
            assertTrue(ticket.outcome().join().good(), set::toString);
        }
    }

    @Test
    void reloadsThatKilledTwiceStayHeldBack() {
        killTwiceByReload();
        TestEngine second = next(first);
        assertEquals(
                HeldBackWhy.DEADLY, assertInstanceOf(Outcome.HeldBack.class, reload(second)).why());
        assertEquals(HeldBackWhy.DEADLY, ((Outcome.HeldBack) reload(next(second))).why());
    }

    @Test
    void anotherDaemonHasNothingToDoWithIt() {
        killTwiceByReload();
        TestEngine other =
                new TestEngine(
                                first,
                                new Target(
                                        "default", Scope.USER, "other.service", null, null, null))
                        .begin();
        assertTrue(reload(other).good());
    }

    @Test
    void aCrashLoopIsStillOne() {
        for (int i = 0; i < 3; i++) {
            first.machine.crash(MOMENT);
            first.pass(Duration.ofSeconds(10));
        }
        assertEquals(Headline.CRASH_LOOPING, first.headline());
        assertEquals(Headline.CRASH_LOOPING, next(first).headline());
    }

    @Test
    void anIncidentGoesOnUnderItsNumber() {
        first.pass(Duration.ofSeconds(20));
        first.machine.hung = true;
        first.pass(Duration.ofSeconds(20));
        Notice told = Objects.requireNonNull(first.now().notices().open());
        TestEngine second = next(first);
        second.pass(LONG);
        Notice open = Objects.requireNonNull(second.now().notices().open());
        assertEquals(told.incident(), open.incident());
        assertEquals(told.since(), open.since());
        assertTrue(open.told(), "and is told again");
    }

    @Test
    void aPauseGoesOnAndEnds() {
        first.engine.guard();
        assertTrue(first.outcomeOf(first.lifecycle().pause(Duration.ofMinutes(15)), LONG).good());
        TestEngine second = next(first);
        second.engine.guard();
        second.pass(Duration.ofMinutes(1));
        assertEquals(Headline.PAUSED, second.headline());
        second.pass(Duration.ofMinutes(15));
        assertEquals(Headline.HEALTHY, second.headline());
    }

    /// On a mailbox that does at once what it is given, as a thread of its own may.
    @Test
    void theFirstReadingIsAskedForAlsoWhereSomethingIsRecalled() {
        assertTrue(reload(first).good());
        long before = first.machine.count("read");
        FakeMachine machine = first.machine;
        Engine.Ports ports = TestEngine.ports(first.time, first.time, Runnable::run, machine);
        new Engine(first.now().target(), first.now().limits(), ports, first.memory).start();
        assertEquals(before + 1, machine.count("read"));
    }

    @Test
    void anIdleHourWritesNothing() {
        first.pass(Duration.ofMinutes(1));
        int before = first.memory.writes;
        first.pass(Duration.ofHours(1));
        assertEquals(before, first.memory.writes);
    }

    @Test
    void aFullDiskIsTriedAgainWithTheNextChange() {
        Memory before = first.memory.load();
        first.memory.full = true;
        assertTrue(reload(first).good());
        assertEquals(before, first.memory.load());
        first.memory.full = false;
        first.pass(Duration.ofMinutes(2));
        assertNotEquals(before, first.memory.load());
    }
}
