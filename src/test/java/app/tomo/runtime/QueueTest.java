package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;
import app.tomo.model.LinkFailure;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.HeldBackWhy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is asked for while the daemon is away waits, is delivered once or reported as expired (incident 3): first with a
/// client that drops what it cannot send, to see that something is lost.
class QueueTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final TestEngine test = TestEngine.well();

    /// The daemon answers nothing from now on, for so long.
    private void away(Duration time) {
        test.machine.loseLink(LinkFailure.CLOSED);
        test.machine.crash(time);
        test.pass(Duration.ofMillis(10));
    }

    @Test
    void aClientWithoutAQueueLosesWhatItSendsMeanwhile() {
        test.machine.crash(Duration.ofSeconds(1));
        test.machine.switchLayer(test.machine.link(), "nav");
        test.pass(LONG);
        assertEquals("base", test.now().daemon().layer());
    }

    @Test
    void whatIsAskedForMeanwhileIsDeliveredOnce() {
        away(Duration.ofSeconds(1));
        LifecycleService.Ticket layer = test.lifecycle().switchLayer("nav");
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(Duration.ofMillis(500));
        assertFalse(layer.outcome().isDone());
        test.pass(LONG);
        assertTrue(layer.outcome().join().good(), layer.outcome()::toString);
        assertTrue(reload.outcome().join().good(), reload.outcome()::toString);
        assertEquals(1, test.machine.count("layer nav"));
        assertEquals(1, test.machine.count("reload"));
    }

    @Test
    void equalRequestsAreOneAndEachIsAnswered() {
        away(Duration.ofSeconds(1));
        List<LifecycleService.Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tickets.add(test.lifecycle().reload());
        }
        test.pass(LONG);
        assertTrue(tickets.stream().allMatch(ticket -> ticket.outcome().join().good()));
        assertEquals(1, test.machine.count("reload"));
        assertEquals(99, test.now().guard().spared());
    }

    @Test
    void whatWaitsTooLongIsReportedAsExpired() {
        away(Duration.ofMinutes(5));
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(test.now().limits().time(Limit.QUEUE_LIFE));
        assertInstanceOf(Outcome.Expired.class, reload.outcome().join());
        test.pass(Duration.ofMinutes(6));
        assertEquals(0, test.machine.count("reload"));
    }

    /// Equal requests are one, and yet each waits for as long as it was promised, no shorter and no longer.
    @Test
    void aRequestThatJoinsAnOlderOneHasItsOwnTime() {
        Duration life = test.now().limits().time(Limit.QUEUE_LIFE);
        away(life.plusSeconds(5));
        LifecycleService.Ticket first = test.lifecycle().reload();
        test.pass(life.minusSeconds(5));
        LifecycleService.Ticket second = test.lifecycle().reload();
        test.pass(Duration.ofSeconds(6));
        assertEquals(new Outcome.Expired(life), first.outcome().join());
        test.pass(LONG);
        assertTrue(second.outcome().join().good(), second.outcome()::toString);
        assertEquals(1, test.machine.count("reload"));
    }

    @Test
    void noMoreThanTheQueueHoldsIsTaken() {
        away(Duration.ofSeconds(1));
        int most = test.now().limits().count(Limit.QUEUE_SIZE);
        List<LifecycleService.Ticket> tickets = new ArrayList<>();
        for (int i = 0; i <= most; i++) {
            tickets.add(test.lifecycle().switchLayer("layer-" + i));
        }
        test.pass(Duration.ofMillis(10));
        assertEquals(
                new Outcome.HeldBack(HeldBackWhy.QUEUE_FULL, Duration.ZERO),
                tickets.getLast().outcome().join());
        test.pass(LONG);
        assertTrue(tickets.stream().allMatch(ticket -> ticket.outcome().isDone()));
    }

    @Test
    void aStopEndsTheWaiting() {
        away(Duration.ofSeconds(10));
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.lifecycle().stop();
        test.pass(LONG);
        assertEquals(new Outcome.Cancelled(false), reload.outcome().join());
        assertEquals(0, test.machine.count("reload"));
    }

    @Test
    void whatIsCancelledIsNotDelivered() {
        away(Duration.ofSeconds(1));
        LifecycleService.Ticket reload = test.lifecycle().reload();
        LifecycleService.Ticket other = test.lifecycle().switchLayer("nav");
        reload.cancel();
        test.pass(LONG);
        assertEquals(new Outcome.Cancelled(false), reload.outcome().join());
        assertTrue(other.outcome().join().good(), other.outcome()::toString);
        assertEquals(0, test.machine.count("reload"));
    }

    @Test
    void aReloadThatIsAskedForDuringARestartFollowsIt() {
        LifecycleService.Ticket restart = test.lifecycle().restart();
        test.pass(Duration.ofMillis(500));
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(LONG);
        assertTrue(restart.outcome().join().good());
        assertTrue(reload.outcome().join().good(), reload.outcome()::toString);
    }

    @Test
    void aDaemonThatIsStoppedIsNotWaitedFor() {
        assertTrue(test.outcomeOf(test.lifecycle().stop(), LONG).good());
        assertEquals(
                new Outcome.HeldBack(HeldBackWhy.NOT_RUNNING, Duration.ZERO),
                test.outcomeOf(test.lifecycle().reload(), Duration.ofMillis(10)));
    }
}
