package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHolders.Holder;
import app.tomo.model.Headline;
import app.tomo.model.Keyboard;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A keyboard that another program has open: the person is told which.
class HeldKeyboardTest {
    private static final Keyboard HELD =
            new Keyboard("/dev/input/event0", "AT Keyboard", Keyboard.State.HELD_ELSEWHERE);
    private static final Keyboard FREE =
            new Keyboard("/dev/input/event1", "USB Keyboard", Keyboard.State.REMAPPED);

    private static List<RecoveryAct> acts(Holder... holders) {
        Sick sick =
                new Sick()
                        .up(Headline.DEGRADED)
                        .devices(
                                new SeenDevices(
                                        "you",
                                        null,
                                        Truth.YES,
                                        Truth.YES,
                                        2,
                                        2,
                                        List.of(HELD, FREE),
                                        List.of(),
                                        List.of()))
                        .holders(holders)
                        .with(ProblemId.KEYBOARD_GRABBED, Repair.RELEASE_KEYBOARD, Repair.RESTART);
        return RecoveryPlanning.plan(sick.survey()).steps().stream()
                .map(RecoveryStep::act)
                .toList();
    }

    /// kanata asks for a keyboard only when it starts, and who has it open need not hold it.
    @Test
    void whoHasItOpenIsNotWaitedFor() {
        List<RecoveryAct> acts =
                acts(
                        new Holder(HELD.path(), 4127, "evsieve", "you"),
                        new Holder(HELD.path(), 88, "evtest", "you"));
        assertTrue(acts.contains(new RecoveryAct.Start()));
        assertTrue(acts.stream().noneMatch(RecoveryAct.ByPerson.class::isInstance));
        assertEquals(acts(), acts);
    }
}
