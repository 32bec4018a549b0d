package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.Units;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// A person is promised no undo that does something else.
class RecoveryKeysTest {
    private static RecoveryAct hardened(@Nullable String before) {
        return new RecoveryAct.ChangeUnit(
                new UnitPlan(
                        UnitTask.HARDEN,
                        Units.unit(Scope.USER, "[Service]\n", List.of(), Units.hard()),
                        List.of(
                                new UnitStep.Write("/etc/kanata.conf", before, "[Service]\n"),
                                new UnitStep.Reload()),
                        false,
                        Map.of(),
                        "/etc/kanata.service",
                        Truth.UNKNOWN));
    }

    @Test
    void whatIsAFileOfItsOwnIsTakenAwayByTheRemoval() {
        assertEquals("undoable.change-unit.harden", RecoveryKeys.undo(hardened(null)));
    }

    @Test
    void whatStandsInAFileThatWasThereIsNot() {
        assertEquals("undoable", RecoveryKeys.undo(hardened("[Service]\nRestart=no\n")));
    }
}
