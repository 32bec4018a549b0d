package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.SeenHealth.Contact;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Wish;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Evidence for a failure is found, evidence against it believed, and nothing follows from nothing.
class JudgesTest {
    @ParameterizedTest
    @EnumSource(names = "UNIT_UNDECIDED", mode = EnumSource.Mode.EXCLUDE)
    void evidenceForItIsFound(ProblemId id) {
        Patient patient = TypicalPatients.FOR.get(id);
        assertInstanceOf(Patient.class, patient, id.id());
        assertInstanceOf(Judgement.Found.class, patient.judged(id), id.id());
    }

    /// On Linux nothing tells of macOS.
    @ParameterizedTest
    @EnumSource(names = "UNIT_UNDECIDED", mode = EnumSource.Mode.EXCLUDE)
    void evidenceAgainstItIsBelieved(ProblemId id) {
        Judgement judgement = TypicalPatients.AGAINST.getOrDefault(id, Patient.well()).judged(id);
        Class<? extends Judgement> expected =
                id.id().startsWith("mac-")
                        ? Judgement.NotApplicable.class
                        : Judgement.RuledOut.class;
        assertInstanceOf(expected, judgement, id.id());
    }

    /// Where nothing is known, nobody is accused.
    @ParameterizedTest
    @EnumSource
    void nothingFollowsFromNothing(Wish wish) {
        assertEquals(List.of(), Patient.unknown(wish).found());
    }

    @ParameterizedTest
    @EnumSource(names = "UNIT_UNDECIDED", mode = EnumSource.Mode.EXCLUDE)
    void whatProvesItPutsItFirstUnlessItIsNoCause(ProblemId id) {
        Set<ProblemId> warnings =
                Set.of(
                        ProblemId.EMERGENCY_CHORD,
                        ProblemId.UNIT_WEAK,
                        ProblemId.STALE_SOCKET,
                        ProblemId.SETTINGS_BROKEN,
                        ProblemId.LOG_UNWRITABLE,
                        ProblemId.SUPERVISION_WEAK);
        List<ProblemId> found = TypicalPatients.FOR.getOrDefault(id, Patient.well()).found();
        assertEquals(warnings.contains(id) ? List.of() : List.of(id), found);
    }

    @Test
    void aSystemUnitIsJudgedAsOne() {
        assertEquals(
                List.of(ProblemId.WRONG_SCOPE),
                Patient.well()
                        .scope(Scope.SYSTEM)
                        .stopped()
                        .with("LoadState", "not-found")
                        .otherUnit("loaded", "active")
                        .found());
        assertEquals(
                List.of(ProblemId.BUS_UNREACHABLE),
                Patient.well()
                        .scope(Scope.SYSTEM)
                        .contact(Contact.NOT_ASKED)
                        .withoutUnit("no bus")
                        .gap(Source.SYSTEM_UNIT, "no bus")
                        .found());
    }

    @Test
    void aHistoryOfAnEarlierProcessSaysNothing() {
        SeenHistory old =
                new SeenHistory(
                        List.of(),
                        false,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        "rejected",
                        Patient.STARTED.minusSeconds(5));
        assertEquals(List.of(), Patient.well().history(old).found());
        assertEquals(List.of(), Patient.well().saidBefore(TypicalPatients.FAULT).found());
    }

    @Test
    void whatSaidItselfWhyItEndedDidNotDieOfAReload() {
        Patient said =
                Patient.exited(1)
                        .says(TypicalPatients.FAULT)
                        .history(Patient.loop(1, Duration.ofSeconds(8)));
        assertInstanceOf(Judgement.Undecided.class, said.judged(ProblemId.CRASH_AFTER_RELOAD));
    }

    @Test
    void whatSomebodyKilledDidNotDieOfAReload() {
        Patient killed =
                Patient.signalled(9, "signal")
                        .history(Patient.loop(2, Duration.ofSeconds(18), Duration.ofSeconds(17)));
        assertInstanceOf(Judgement.Undecided.class, killed.judged(ProblemId.CRASH_AFTER_RELOAD));
    }

    @Test
    void aConditionThatHeldAtTheLastStartIsNotWhatKeepsItOff() {
        Patient skipped =
                Patient.exited(1)
                        .managerSays(
                                "kanata.service - keys was skipped because of an unmet condition"
                                        + " check (ConditionPathExists=/x).");
        assertTrue(names(skipped.with("ConditionResult", "no"), ProblemId.UNIT_CONDITION));
        assertFalse(names(skipped.with("ConditionResult", "yes"), ProblemId.UNIT_CONDITION));
    }

    private static boolean names(Patient patient, ProblemId id) {
        return patient.diagnosis().findings().stream().anyMatch(each -> each.id() == id);
    }
}
