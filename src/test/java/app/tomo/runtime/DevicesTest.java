package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import app.tomo.model.Headline;
import app.tomo.model.Keyboard;
import app.tomo.model.Keyboard.State;
import app.tomo.model.LogFinding;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Keyboards that come and go, are taken and are refused, in virtual time.
class DevicesTest {
    private static final Keyboard FIRST = new Keyboard("/dev/input/event0", "AT", State.UNKNOWN);
    private static final Keyboard SECOND = new Keyboard("/dev/input/event5", "USB", State.UNKNOWN);

    private final TestEngine test = TestEngine.well();
    private final Plugs plugs = new Plugs();

    /// The machine's plugs.
    private static final class Plugs implements Devices {
        private List<Keyboard> keyboards = List.of(FIRST);
        private boolean needsLogin;
        private Runnable changed = () -> {};

        @Override
        public List<Keyboard> keyboards() {
            return keyboards;
        }

        @Override
        public Subscription follow(Runnable listener) {
            changed = listener;
            return () -> changed = () -> {};
        }

        @Override
        public boolean needsLogin() {
            return needsLogin;
        }
    }

    private void watch() {
        test.engine.watch(plugs);
        test.pass(ofSeconds(5));
    }

    private void plug(Keyboard... now) {
        plugs.keyboards = List.of(now);
        plugs.changed.run();
        test.pass(ofSeconds(3));
    }

    private void says(Map<String, State> taken, LogFinding... findings) {
        test.machine.taken = taken;
        test.machine.findings = List.of(findings);
    }

    private LogFinding finding(ProblemId id, String subject) {
        return new LogFinding(id, test.now().at(), List.of("evidence"), null, subject);
    }

    private List<State> states() {
        return test.now().keyboardsNow().stream().map(Keyboard::state).toList();
    }

    @Test
    void aKeyboardThatIsPluggedInIsSeenAndThenSeenToBeTaken() {
        says(Map.of(FIRST.path(), State.REMAPPED));
        watch();
        assertEquals(List.of(State.REMAPPED), states());
        assertEquals(Truth.YES, test.now().facts().capturing());
        says(Map.of(FIRST.path(), State.REMAPPED, SECOND.path(), State.REMAPPED));
        plug(FIRST, SECOND);
        assertEquals(List.of(State.REMAPPED, State.REMAPPED), states());
        says(Map.of(FIRST.path(), State.REMAPPED, SECOND.path(), State.NOT_REMAPPED));
        plug(FIRST);
        assertEquals(List.of(State.REMAPPED), states());
    }

    @Test
    void aKeyboardThatIsTakenLateIsSeenToBeTaken() {
        says(Map.of(FIRST.path(), State.REMAPPED));
        watch();
        plug(FIRST, SECOND);
        assertEquals(List.of(State.REMAPPED, State.NOT_REMAPPED), states());
        says(Map.of(FIRST.path(), State.REMAPPED, SECOND.path(), State.REMAPPED));
        test.pass(ofSeconds(10));
        assertEquals(List.of(State.REMAPPED, State.REMAPPED), states());
    }

    @Test
    void aKeyboardThatIsNeverTakenIsGivenUpAfterAMinute() {
        says(Map.of(FIRST.path(), State.REMAPPED));
        watch();
        plug(FIRST, SECOND);
        test.pass(ofMinutes(2));
        Instant before = test.time.now();
        test.machine.logReadFrom = before;
        test.pass(ofMinutes(10));
        assertEquals(before, test.machine.logReadFrom);
        assertEquals(List.of(State.REMAPPED, State.NOT_REMAPPED), states());
    }

    @Test
    void aLogThatCouldBeReadInPartTakesNothingBack() {
        Map<String, State> both =
                Map.of(FIRST.path(), State.REMAPPED, SECOND.path(), State.REMAPPED);
        for (Map<String, State> part :
                List.of(Map.<String, State>of(), Map.of(SECOND.path(), State.REMAPPED))) {
            says(both);
            plugs.keyboards = List.of(FIRST, SECOND);
            watch();
            says(part);
            plug(FIRST, SECOND);
            assertEquals(List.of(State.REMAPPED, State.REMAPPED), states());
        }
    }

    @Test
    void anotherKeyboardInTheSamePlugIsNotTakenForTheOneBefore() {
        Keyboard other = new Keyboard(SECOND.path(), "another", State.UNKNOWN);
        says(Map.of(FIRST.path(), State.REMAPPED, SECOND.path(), State.REMAPPED));
        plugs.keyboards = List.of(FIRST, SECOND);
        watch();
        says(Map.of(FIRST.path(), State.REMAPPED, SECOND.path(), State.NOT_REMAPPED));
        plug(FIRST);
        plug(FIRST, other);
        assertEquals(List.of(State.REMAPPED, State.NOT_REMAPPED), states());
    }

    @Test
    void aKeyboardThatAnotherProgramHoldsIsNamedUntilItIsTaken() {
        says(
                Map.of(FIRST.path(), State.HELD_ELSEWHERE),
                finding(ProblemId.KEYBOARD_GRABBED, FIRST.path()));
        watch();
        assertEquals(Headline.DEGRADED, test.headline());
        Problem problem = test.now().problems().getFirst();
        assertEquals(ProblemId.KEYBOARD_GRABBED, problem.id());
        assertEquals("AT", problem.subject());
        says(Map.of(FIRST.path(), State.REMAPPED));
        plug(FIRST);
        assertEquals(Headline.HEALTHY, test.headline());
        assertTrue(test.now().problems().isEmpty());
    }

    @Test
    void aRightThatCameAfterTheLoginIsAMatterOfTheNextOne() {
        plugs.needsLogin = true;
        says(Map.of(), finding(ProblemId.UINPUT_DENIED, ""));
        watch();
        assertEquals(
                List.of(ProblemId.NEEDS_LOGIN),
                test.now().findings().stream().map(LogFinding::id).toList());
    }

    @Test
    void nothingIsKnownOfWhoHasThemBeforeTheLogWasRead() {
        test.engine.watch(plugs);
        test.pass(ofMillis(100));
        assertEquals(List.of(State.UNKNOWN), states());
    }
}
