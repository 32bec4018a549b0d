package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.recovery.Proof.Verdict;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ProofTest {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final Proof proof = new Proof(LENGTH);

    private Verdict seenFor(Snapshot snapshot) {
        proof.seen(snapshot, SnapshotBuilder.NOW);
        return proof.seen(snapshot, SnapshotBuilder.NOW.plus(LENGTH));
    }

    private static SnapshotBuilder capturing(Truth capturing) {
        return SnapshotBuilder.well().facts(Truth.YES, Truth.YES, Truth.YES, Truth.YES, capturing);
    }

    @Test
    void whatRunsAndRespondsForThatLongIsProven() {
        assertEquals(Verdict.PROVEN, seenFor(capturing(Truth.UNKNOWN).build()));
    }

    @Test
    void whatAnotherProgramKeepsEachKeyboardFromIsNotWell() {
        Snapshot held = capturing(Truth.NO).finding(ProblemId.KEYBOARD_GRABBED).build();
        assertEquals(Verdict.OPEN, seenFor(held));
    }

    @Test
    void whatOnlyWaitsForAKeyboardIsWell() {
        Snapshot waiting = capturing(Truth.NO).finding(ProblemId.KEYBOARD_WAITING).build();
        assertEquals(Verdict.PROVEN, seenFor(waiting));
    }
}
