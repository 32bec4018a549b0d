package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.TargetChoice.Chosen;
import app.tomo.config.Origin;
import app.tomo.config.Place;
import app.tomo.config.Setting;
import app.tomo.config.Settings;
import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

class TargetChoiceTest {
    private final FakeFinder machine = new FakeFinder();
    private final Map<Setting, Settings.Choice> said = new EnumMap<>(Setting.class);

    private TargetChoice choice() {
        return new TargetChoice(new Settings(said, Map.of(), List.of()), machine);
    }

    private void say(Setting setting, String text) {
        said.put(setting, new Settings.Choice(text, Origin.COMMAND_LINE, Place.NOWHERE));
    }

    private void remember(Scope scope, String unit) {
        said.put(Setting.SCOPE, new Settings.Choice(scope.id(), Origin.REMEMBERED, Place.NOWHERE));
        said.put(Setting.UNIT, new Settings.Choice(unit, Origin.REMEMBERED, Place.NOWHERE));
    }

    private static void isUnit(Scope scope, String unit, Chosen chosen) {
        Target target = assertInstanceOf(Chosen.One.class, chosen).target();
        assertEquals(scope, target.scope());
        assertEquals(unit, target.unit());
        assertNull(target.address());
    }

    private static void isAttachedTo(int port, Chosen chosen) {
        Target target = assertInstanceOf(Chosen.Passing.class, chosen).target();
        assertEquals(Scope.ATTACHED, target.scope());
        assertEquals(DaemonAddress.loopback(port), target.address());
    }

    @Test
    void whatIsNamedIsNotLookedFor() {
        machine.unit(Scope.SYSTEM, "kanata.service", 1, true).daemon(2);
        say(Setting.SCOPE, "user");
        say(Setting.UNIT, "keys.service");
        isUnit(Scope.USER, "keys.service", choice().now());
    }

    @Test
    void theOneUnitIsFoundAndWorthRemembering() {
        machine.unit(Scope.SYSTEM, "keys.service", 1, false);
        Chosen chosen = choice().now();
        isUnit(Scope.SYSTEM, "keys.service", chosen);
        assertTrue(assertInstanceOf(Chosen.One.class, chosen).found());
    }

    @Test
    void whatIsRememberedIsNotLookedFor() {
        machine.unit(Scope.SYSTEM, "kanata.service", 1, true);
        remember(Scope.USER, "keys.service");
        isUnit(Scope.USER, "keys.service", choice().now());
        isUnit(Scope.SYSTEM, "kanata.service", choice().search());
    }

    @Test
    void ofSeveralUnitsThePersonIsAsked() {
        machine.unit(Scope.USER, "a.service", 1, true).unit(Scope.SYSTEM, "b.service", 2, false);
        assertEquals(
                List.of("a.service", "b.service"),
                assertInstanceOf(Chosen.Several.class, choice().now()).candidates().stream()
                        .map(Candidate::unit)
                        .toList());
    }

    @Test
    void aPortOrAScopeDecidesBetweenUnits() {
        machine.unit(Scope.USER, "a.service", 1, true).unit(Scope.SYSTEM, "b.service", 2, false);
        say(Setting.PORT, "2");
        assertEquals("b.service", choice().now().target().unit());
        said.clear();
        say(Setting.SCOPE, "user");
        isUnit(Scope.USER, "a.service", choice().now());
    }

    @Test
    void aMaskedUnitIsTakenOnlyWhereThereIsNoOther() {
        machine.units.add(
                new Candidate(Scope.USER, "a.service", FakeFinder.at(1), LoadState.MASKED, false));
        isUnit(Scope.USER, "a.service", choice().now());
        machine.unit(Scope.USER, "b.service", 1, false);
        isUnit(Scope.USER, "b.service", choice().now());
    }

    @Test
    void whereNothingIsFoundTheUnitsNameSaysWhereItWouldBe() {
        machine.whole = false;
        Chosen.Nothing chosen = assertInstanceOf(Chosen.Nothing.class, choice().now());
        assertEquals(Scope.SYSTEM, chosen.target().scope());
        assertEquals("kanata.service", chosen.target().unit());
        assertFalse(chosen.whole());
    }

    @Test
    void aDaemonOutsideOfEveryUnitIsAttachedTo() {
        isAttachedTo(5829, choiceWith(machine.daemon(5829)));
    }

    @Test
    void ofSeveralThatNoUnitRunsThePersonIsAsked() {
        machine.daemon(5829).daemon(5830);
        Chosen.Several several = assertInstanceOf(Chosen.Several.class, choice().now());
        assertEquals(2, several.candidates().size());
        isAttachedTo(5830, choice().of(several.candidates().get(1)));
    }

    @Test
    void aUnitThatIsStoppedIsAmongThemWhereThePersonIsAsked() {
        machine.unit(Scope.USER, "keys.service", 1, false).daemon(5829).daemon(5830);
        Chosen.Several several = assertInstanceOf(Chosen.Several.class, choice().now());
        assertEquals(3, several.candidates().size());
        isUnit(Scope.USER, "keys.service", choice().of(several.candidates().getFirst()));
    }

    @Test
    void twoProcessesOnOnePortAreOneDaemon() {
        isAttachedTo(5829, choiceWith(machine.daemon(5829).daemon(5829)));
    }

    @Test
    void aUnitThatRunsIsFoundBeforeALooseDaemon() {
        machine.unit(Scope.USER, "keys.service", 1, true).daemon(5829);
        isUnit(Scope.USER, "keys.service", choice().now());
    }

    @Test
    void aLooseDaemonThatLivesIsFoundBeforeAUnitThatDoesNot() {
        machine.unit(Scope.USER, "keys.service", 1, false).daemon(5829);
        isAttachedTo(5829, choice().now());
    }

    @Test
    void thePortThatThePersonNamedDecides() {
        machine.unit(Scope.USER, "keys.service", 1, true).daemon(5829).daemon(5830);
        say(Setting.PORT, "5830");
        isAttachedTo(5830, choice().now());
        said.clear();
        say(Setting.PORT, "1");
        assertEquals("keys.service", choice().now().target().unit());
        said.clear();
        say(Setting.PORT, "7");
        assertEquals("keys.service", choice().now().target().unit());
    }

    @Test
    void whoNamesAUnitOrItsManagerMeansNoLooseDaemon() {
        machine.unit(Scope.USER, "keys.service", 1, false).daemon(5829);
        say(Setting.UNIT, "keys.service");
        isUnit(Scope.USER, "keys.service", choice().now());
        assertFalse(choice().hasLoose());
        said.clear();
        say(Setting.SCOPE, "user");
        isUnit(Scope.USER, "keys.service", choice().now());
    }

    @Test
    void theProcessOfAUnitIsNotLoose() {
        machine.unit(Scope.USER, "keys.service", 5829, false)
                .daemon(5829, "keys.service", Scope.USER);
        isUnit(Scope.USER, "keys.service", choice().now());
    }

    @Test
    void aUnitThatStartsItByAScriptIsFoundByItsName() {
        machine.daemon(5829, "kanata.service", Scope.SYSTEM);
        assertInstanceOf(Chosen.Nothing.class, choice().now());
        assertFalse(choice().hasLoose());
    }

    @Test
    void theProcessOfAnotherUnitIsAttachedTo() {
        isAttachedTo(5829, choiceWith(machine.daemon(5829, "desktop.service", Scope.USER)));
    }

    private Chosen choiceWith(FakeFinder there) {
        return new TargetChoice(new Settings(said, Map.of(), List.of()), there).now();
    }
}
