package app.tomo;

import static app.tomo.model.Truth.NO;
import static app.tomo.model.Truth.UNKNOWN;
import static app.tomo.model.Truth.YES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.model.Activity;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.recovery.StepState;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Each wait ends when it is over or given up, and leaves no timer and no listener behind.
class RecoveryWaitsTest {
    private static final Duration PROOF = ofSeconds(10);
    private static final Snapshot WELL = SnapshotBuilder.well().build();
    private static final Snapshot SILENT =
            SnapshotBuilder.well().facts(YES, YES, YES, NO, UNKNOWN).build();
    private static final Snapshot ANOTHER =
            SnapshotBuilder.well().process(Activity.ACTIVE, 5000, SnapshotBuilder.NOW).build();

    private final GivingUp giving = new GivingUp();
    private CourseSession session = new CourseSession(SILENT);

    private RecoveryWaits waits() {
        return new RecoveryWaits(session, giving);
    }

    private void givenUpAfter(Duration delay, GivingUp.Why why) {
        var _ = session.time.after(delay, () -> giving.ask(why));
    }

    /// How long it took.
    private Duration took(Waiting waiting) throws InterruptedException {
        Instant began = session.time.now();
        waiting.run();
        return Duration.between(began, session.time.now());
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertEquals(0, session.listeners());
        long ran = session.time.ran();
        session.time.advance(ofMinutes(10));
        assertEquals(ran, session.time.ran(), "timers that nobody waits for");
    }

    @Test
    void aWhileIsAsLongAsItWasSaid() throws InterruptedException {
        assertEquals(ofSeconds(2), took(() -> assertTrue(waits().pass(ofSeconds(2)))));
    }

    @Test
    void aWhileThatIsGivenUpEndsAtOnce() throws InterruptedException {
        givenUpAfter(ofSeconds(1), GivingUp.Why.PERSON);
        assertEquals(ofSeconds(1), took(() -> assertFalse(waits().pass(ofSeconds(20)))));
        assertEquals(Duration.ZERO, took(() -> assertFalse(waits().pass(ofSeconds(20)))));
    }

    @Test
    void whatIsWaitedForEndsTheWait() throws InterruptedException {
        session.then(ofSeconds(3), WELL);
        assertEquals(
                ofSeconds(3),
                took(() -> waits().until(each -> each.facts().responding() == YES, ofMinutes(1))));
    }

    @Test
    void whatDoesNotComeIsNotWaitedForAnyLonger() throws InterruptedException {
        assertEquals(ofSeconds(5), took(() -> waits().until(_ -> false, ofSeconds(5))));
    }

    @Test
    void keysAreAskedUntilNoneIsHeld() throws InterruptedException {
        Deque<Truth> held = new ArrayDeque<>(List.of(YES, YES, NO));
        assertEquals(
                new StepState.Done(false, List.of()),
                waits().keysReleased(held::removeFirst, ofMinutes(1)));
    }

    @Test
    void aKeyThatStaysHeldEndsWithTheStepsTime() throws InterruptedException {
        givenUpAfter(ofSeconds(4), GivingUp.Why.TIME);
        assertEquals(
                new StepState.NotDone(StepState.Why.TOOK_TOO_LONG, List.of()),
                waits().keysReleased(() -> YES, ofMinutes(1)));
    }

    @Test
    void whereNobodyMayAskTheKeysTheTimeOfTheDevicesIsWaited() throws InterruptedException {
        assertEquals(
                ofSeconds(2),
                took(
                        () ->
                                assertEquals(
                                        new StepState.Done(
                                                false, List.of("/dev/input/event*: not readable")),
                                        waits().keysReleased(() -> UNKNOWN, ofSeconds(2)))));
    }

    @Test
    void itIsProvenByTenSecondsWithoutAnyNews() throws InterruptedException {
        session.then(ofSeconds(1), WELL);
        assertEquals(
                PROOF.plusSeconds(1),
                took(() -> assertEquals(new StepState.Done(false, List.of("PID 4127")), proof())));
    }

    @Test
    void newsAndASilenceBeginTheTenSecondsAnew() throws InterruptedException {
        session = new CourseSession(WELL);
        session.then(ofSeconds(4), WELL).then(ofSeconds(6), SILENT).then(ofSeconds(7), WELL);
        assertEquals(
                PROOF.plusSeconds(7),
                took(() -> assertEquals(new StepState.Done(false, List.of("PID 4127")), proof())));
    }

    @Test
    void anotherProcessIsNoProof() throws InterruptedException {
        session = new CourseSession(WELL);
        session.then(ofSeconds(9), ANOTHER);
        assertEquals(notDone("PID 4127 → 5000"), proof());
    }

    @Test
    void aProofThatIsGivenUpSaysNoMoreThanThat() throws InterruptedException {
        session = new CourseSession(WELL);
        session.then(ofSeconds(1), SILENT);
        givenUpAfter(ofSeconds(3), GivingUp.Why.PERSON);
        assertEquals(new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of()), proof());
    }

    private StepState proof() throws InterruptedException {
        return waits().proof();
    }

    private static StepState notDone(String said) {
        return new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of(said));
    }
}
