package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Daemon;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.ReloadSupport;
import app.tomo.model.ServiceReading;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SettlingTest {
    private static final Instant NOW = SnapshotBuilder.NOW;
    private static final Duration LONG = Duration.ofSeconds(3);

    private static boolean settled(SnapshotBuilder snapshot) {
        return Settling.settled(snapshot.build());
    }

    @Test
    void whatAnsweredAndIntroducedItselfIsSettled() {
        assertTrue(settled(SnapshotBuilder.well()));
        assertFalse(settled(SnapshotBuilder.well().daemon(Daemon.UNKNOWN)));
    }

    @Test
    void theNamesOfItsVirtualKeysArePartOfTheIntroduction() {
        assertFalse(settled(SnapshotBuilder.well().daemon(keys(false))));
        assertTrue(settled(SnapshotBuilder.well().daemon(keys(true))));
    }

    private static Daemon keys(boolean told) {
        return new Daemon(
                "1.11.0",
                ReloadSupport.CONFIRMED,
                false,
                "base",
                List.of("base"),
                List.of(),
                told,
                null);
    }

    @Test
    void nothingIsSettledBeforeTheManagerWasRead() {
        assertFalse(settled(SnapshotBuilder.stopped().reading(ServiceReading.NOT_YET)));
        assertTrue(
                settled(
                        SnapshotBuilder.stopped()
                                .reading(
                                        new ServiceReading.Unreachable(
                                                ServiceReading.Why.NO_BUS, ""))));
    }

    @Test
    void theSocketHasToAnswerOrRefuse() {
        Link.Connecting first = new Link.Connecting(1, SnapshotBuilder.ADDRESS, 1, NOW, null);
        Link.Down down =
                new Link.Down(1, SnapshotBuilder.ADDRESS, 1, LinkFailure.REFUSED, NOW, NOW);
        Link.Connecting again = new Link.Connecting(2, SnapshotBuilder.ADDRESS, 2, NOW, down);
        Link.Open asked = new Link.Open(1, SnapshotBuilder.ADDRESS, NOW, null, NOW, 1, NOW);
        Link.Open silent = new Link.Open(1, SnapshotBuilder.ADDRESS, NOW, null, NOW, 2, NOW);
        assertFalse(settled(SnapshotBuilder.well().link(first)));
        assertTrue(settled(SnapshotBuilder.well().link(again)));
        assertTrue(settled(SnapshotBuilder.well().down(LinkFailure.REFUSED, NOW)));
        assertFalse(settled(SnapshotBuilder.well().link(asked)));
        assertTrue(settled(SnapshotBuilder.well().link(silent)));
        assertTrue(settled(SnapshotBuilder.stopped()));
    }

    @Test
    void aWholeObservationEndsTheWait() throws InterruptedException {
        VirtualSession session = VirtualSession.blank(new BufferConsole(false, false));
        Instant before = session.time.now();
        Settling.await(session, LONG);
        assertTrue(Duration.between(before, session.time.now()).toMillis() < 100);
        assertFalse(session.current().service() instanceof ServiceReading.NotYet);
    }

    @Test
    void aSilentDaemonCostsTheDeadlineAndNoMore() throws InterruptedException {
        VirtualSession session = VirtualSession.blank(new BufferConsole(false, false));
        session.machine.upForAnHour();
        session.machine.hung = true;
        Instant before = session.time.now();
        Settling.await(session, Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1), Duration.between(before, session.time.now()));
    }
}
