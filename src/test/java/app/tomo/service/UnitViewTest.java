package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.ObjectPath;
import app.tomo.bus.Struct;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// Answers and signals as systemd 252 gave them, in every order in which they can reach us.
class UnitViewTest {
    private final UnitView view = new UnitView();

    @Test
    void nothingCanBeToldBeforeTheFirstAnswer() {
        view.serviceChanged(Map.of("MainPID", 7L));
        assertFalse(view.unitChanged(state("active", 10)));
        assertEquals(UnitProperties.NONE, view.known());
    }

    @Test
    void aChangeIsToldWhenBothItsHalvesAreThere() {
        answer(unit("active", 10, 7));
        view.serviceChanged(Map.of("MainPID", 0L, "ExecMainCode", 2, "ExecMainStatus", 9));
        assertEquals(7, view.known().number("MainPID"));
        assertTrue(view.unitChanged(state("failed", 20)));
        assertEquals(0, view.known().number("MainPID"));
        assertEquals("failed", view.known().text("ActiveState"));
        assertEquals("loaded", view.known().text("LoadState"));
    }

    @Test
    void aSignalThatAnAnswerHasOvertakenIsDropped() {
        answer(unit("active", 30, 8));
        view.serviceChanged(Map.of("MainPID", 0L));
        assertFalse(view.unitChanged(state("failed", 20)));
        assertEquals(8, view.known().number("MainPID"));
        assertTrue(view.unitChanged(state("active", 30)));
        assertEquals(8, view.known().number("MainPID"));
    }

    @Test
    void anAnswerThatASignalHasOvertakenIsDropped() {
        answer(unit("active", 10, 7));
        view.serviceChanged(Map.of("MainPID", 0L));
        view.unitChanged(state("failed", 20));
        answer(unit("active", 10, 7));
        assertEquals("failed", view.known().text("ActiveState"));
        assertEquals(
                "failed", view.newest(unit("active", 10, 7), view.epoch()).text("ActiveState"));
    }

    @Test
    void aSignalThatSomebodyElsesAnswerHasOvertakenIsDropped() {
        answer(unit("active", 10, 7));
        var _ = view.newest(unit("inactive", 30, 0), view.epoch());
        view.serviceChanged(Map.of("MainPID", 7L));
        assertFalse(view.unitChanged(state("deactivating", 20)));
        assertEquals("inactive", view.known().text("ActiveState"));
    }

    @Test
    void theNewProcessWithTheOldStateIsNotTold() {
        answer(unit("activating", 10, 0));
        view.serviceChanged(Map.of("MainPID", 129L));
        assertFalse(view.unitChanged(state("inactive", 20)));
        view.serviceChanged(Map.of("MainPID", 129L));
        assertTrue(view.unitChanged(state("active", 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "always,     failed, failed, signal, true",
        "always,     inactive, dead, success, true",
        "on-failure, failed, failed, exit-code, true",
        "on-failure, inactive, dead, success, false",
        "no,         failed, failed, signal, false",
        "on-abort,   failed, failed, signal, false",
        "always,     failed, failed, start-limit-hit, false",
        "always,     failed, failed-before-auto-restart, signal, false",
        "always,     activating, auto-restart, signal, false",
        "always,     active, running, success, false",
    })
    void aUnitThatIsDownMayComeBackWhereItsDefinitionSaysSo(
            String policy, String active, String sub, String result, boolean expected) {
        UnitProperties down =
                UnitProperties.NONE.with(
                        Map.of(
                                "Restart",
                                policy,
                                "ActiveState",
                                active,
                                "SubState",
                                sub,
                                "Result",
                                result));
        assertEquals(expected, down.mayComeBack());
        ObjectPath job = new ObjectPath("/org/freedesktop/systemd1/job/7");
        assertFalse(down.with(Map.of("Job", Struct.of(7L, job))).mayComeBack(), "ordered");
    }

    @Test
    void whatAnUnloadedUnitForgotIsRemembered() {
        answer(unit("active", 10, 7));
        view.serviceChanged(Map.of("MainPID", 0L, "ExecMainCode", 2, "ExecMainStatus", 15));
        view.unitChanged(state("inactive", 20));
        answer(unit("inactive", 0, 0).with(Map.of("UnitFileState", "enabled")));
        assertEquals(15, view.known().number("ExecMainStatus"));
        assertEquals("enabled", view.known().text("UnitFileState"));
    }

    @Test
    void aUnitThatWasReplacedWhileItRanIsTakenAsItIs() {
        answer(unit("active", 10, 7));
        answer(unit("inactive", 0, 0));
        assertEquals("inactive", view.known().text("ActiveState"));
    }

    @Test
    void anAnswerOfTheManagerBeforeIsDropped() {
        long before = view.epoch();
        view.reset();
        view.answered(unit("active", 10, 7), before);
        assertEquals(UnitProperties.NONE, view.known());
    }

    @Test
    void anotherManagersTimesMayBeEarlier() {
        answer(unit("active", 10, 7));
        view.reset();
        answer(unit("active", 5, 8));
        assertEquals(8, view.known().number("MainPID"));
    }

    private void answer(UnitProperties answer) {
        view.answered(answer, view.epoch());
    }

    private static UnitProperties unit(String active, long changedAt, long pid) {
        return UnitProperties.NONE
                .with(Map.of("LoadState", "loaded", "MainPID", pid))
                .with(state(active, changedAt));
    }

    private static Map<String, Object> state(String active, long changedAt) {
        return Map.of("ActiveState", active, "StateChangeTimestampMonotonic", changedAt);
    }
}
