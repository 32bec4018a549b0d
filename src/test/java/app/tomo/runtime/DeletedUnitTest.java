package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The unit's file is deleted while its daemon runs, and the manager has noticed.
class DeletedUnitTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TestEngine test = TestEngine.well();

    @BeforeEach
    void delete() {
        test.machine.load = LoadState.NOT_FOUND;
        test.machine.push();
        test.pass(Duration.ofSeconds(1));
    }

    @Test
    void whatStillRunsIsNotCalledNotInstalled() {
        assertEquals(Headline.DEGRADED, test.headline());
        assertTrue(test.problems().contains(ProblemId.UNIT_MISSING));
    }

    @Test
    void itCanBeStoppedAndNotBeStartedAgain() {
        assertInstanceOf(Outcome.Reached.class, test.outcomeOf(test.lifecycle().stop(), LONG));
        assertEquals(Headline.NOT_INSTALLED, test.headline());
        assertEquals(
                new Outcome.Failed(
                        new Outcome.Failure.ManagerRefused(Outcome.Refusal.NO_SUCH_UNIT, "")),
                test.outcomeOf(test.lifecycle().start(), LONG));
    }
}
