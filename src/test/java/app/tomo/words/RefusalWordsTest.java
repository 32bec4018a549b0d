package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.ActionKind;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;

class RefusalWordsTest {
    private static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);
    private static final Snapshot WELL = SnapshotBuilder.well().build();

    private static String said(Outcome.Refusal why, String detail) {
        return WORDS.outcomes()
                .of(
                        ActionKind.START,
                        new Outcome.Failed(new Outcome.Failure.ManagerRefused(why, detail)),
                        WELL);
    }

    @Test
    void aUnitThatItNeedsIsNotTakenForItself() {
        assertEquals(
                "Not done, because your systemd refused: Unit tablet.service not found.",
                said(Outcome.Refusal.NO_SUCH_UNIT, "Unit tablet.service not found."));
        assertEquals(
                "Not done, because your systemd refused: Unit tablet.service is masked.",
                said(Outcome.Refusal.MASKED, "Unit tablet.service is masked."));
    }

    @Test
    void aUnitThatIsMissingItselfIsSaidToBeMissing() {
        String unit = WELL.target().unit();
        assertEquals(
                "There is no "
                        + unit
                        + " in your systemd. Create it, or name another one with --unit.",
                said(Outcome.Refusal.NO_SUCH_UNIT, "Unit " + unit + " not found."));
    }
}
