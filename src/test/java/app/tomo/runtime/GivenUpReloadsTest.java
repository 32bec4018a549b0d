package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.HeldBackWhy;
import app.tomo.model.ProblemId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.function.Consumer;

/// After two deaths that each follow a reload none is sent any more: what leads out of that, and what does not.
class GivenUpReloadsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private TestEngine test = TestEngine.well();

    @BeforeEach
    void twoDeathsAfterAReloadEach() {
        test.machine.reloadKillsAfter = Duration.ofSeconds(5);
        for (int i = 0; i < 2; i++) {
            test.lifecycle().reload();
            test.pass(LONG);
        }
        test.machine.reloadKillsAfter = null;
        test.pass(Duration.ofMinutes(5));
        assertTrue(isGivenUp());
        assertEquals(Headline.HEALTHY, test.headline());
    }

    private boolean isGivenUp() {
        Outcome outcome = test.outcomeOf(test.lifecycle().reload(), LONG);
        return outcome instanceof Outcome.HeldBack(HeldBackWhy why, Duration _)
                && why == HeldBackWhy.DEADLY;
    }

    private Outcome anyway() {
        return test.outcomeOf(test.lifecycle().reloadAnyway(), LONG);
    }

    private void comesBackAs(Consumer<FakeMachine> change) {
        change.accept(test.machine);
        test.machine.crash(Duration.ofSeconds(1));
        test.pass(LONG);
    }

    @Test
    void whyIsAmongTheProblemsAndLeavesTheHeadlineAlone() {
        assertTrue(test.problems().contains(ProblemId.CRASH_AFTER_RELOAD));
        test.outcomeOf(test.lifecycle().stop(), LONG);
        assertFalse(test.problems().contains(ProblemId.CRASH_AFTER_RELOAD), "no news of the dead");
    }

    @Test
    void aRestartAppliesTheConfigAndLeadsToNoReload() {
        assertTrue(test.outcomeOf(test.lifecycle().restart(), LONG).good());
        assertTrue(isGivenUp());
        test.pass(Duration.ofHours(1));
        assertTrue(isGivenUp());
    }

    @Test
    void timeAndTheSameDaemonLeadNowhere() {
        test.pass(Duration.ofDays(3));
        comesBackAs(_ -> {});
        assertTrue(isGivenUp());
    }

    @Test
    void anotherVersionIsSentReloadsAgain() {
        comesBackAs(machine -> machine.version = "1.12.0");
        assertFalse(isGivenUp());
        assertFalse(test.problems().contains(ProblemId.CRASH_AFTER_RELOAD));
    }

    /// What is built anew may say the same version, and before 1.11 it says no more than a range.
    @Test
    void anotherProgramAtTheSamePathIsSentReloadsAgain() {
        comesBackAs(machine -> machine.program = "built in June");
        assertFalse(isGivenUp());
    }

    @Test
    void aNewBuildHasTwoDeathsOfItsOwn() {
        comesBackAs(machine -> machine.version = "1.12.0");
        test.machine.reloadKillsAfter = Duration.ofSeconds(5);
        assertFalse(isGivenUp());
        test.pass(Duration.ofMinutes(5));
        assertFalse(isGivenUp());
        test.pass(Duration.ofMinutes(5));
        assertTrue(isGivenUp());
    }

    @Test
    void onePersonMayRiskOneAndIfItIsOutlivedReloadsAreSentAgain() {
        assertTrue(anyway().good());
        test.pass(Duration.ofSeconds(10));
        assertTrue(isGivenUp(), "it may still die of it");
        test.pass(Duration.ofMinutes(1));
        assertFalse(isGivenUp());
    }

    @Test
    void theOneThatIsRiskedMayBeItsDeathAgain() {
        test.machine.reloadKillsAfter = Duration.ofSeconds(5);
        long before = test.machine.count("reload");
        anyway();
        test.pass(Duration.ofMinutes(20));
        assertTrue(isGivenUp());
        assertEquals(before + 1, test.machine.count("reload"));
    }

    @Test
    void aRestartDoesNotMakeTheOneThatWasRiskedOneThatWasOutlived() {
        assertTrue(anyway().good());
        assertTrue(test.outcomeOf(test.lifecycle().restart(), LONG).good());
        test.pass(Duration.ofMinutes(5));
        assertTrue(isGivenUp());
    }

    @Test
    void noneIsRiskedInACrashLoop() {
        for (int i = 0; i < 3; i++) {
            test.machine.crash(Duration.ofSeconds(1));
            test.pass(Duration.ofSeconds(10));
        }
        Outcome.HeldBack held = assertInstanceOf(Outcome.HeldBack.class, anyway());
        assertEquals(HeldBackWhy.CRASH_LOOP, held.why());
    }

    @Test
    void theNextTomoKnowsWhichBuildItWas() {
        test = new TestEngine(test).begin();
        assertTrue(isGivenUp());
        comesBackAs(machine -> machine.program = "built in June");
        assertFalse(isGivenUp());
    }
}
