package app.tomo.model.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Scope;
import app.tomo.model.unit.UnitPlanning.Result;
import app.tomo.model.unit.UnitPlanning.Why;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class UnitPlanningTest {
    private static final UnitDefinition NONE = Units.none(Scope.USER);
    private static final UnitDefinition NO_SYSTEM = Units.none(Scope.SYSTEM);
    private static final String FILE = Units.FOLDER + "/" + Units.NAME;

    private static UnitPlan plan(UnitTask task, Scope scope, UnitSurvey survey) {
        return assertInstanceOf(Result.Planned.class, UnitPlanning.plan(task, scope, survey))
                .plan();
    }

    private static Why why(UnitTask task, Scope scope, UnitSurvey survey) {
        return assertInstanceOf(Result.Obstacle.class, UnitPlanning.plan(task, scope, survey))
                .why();
    }

    private static UnitDefinition foreign() {
        return Units.unit(Scope.USER, "[Service]\nExecStart=kanata\n", List.of(), Units.defaults());
    }

    private static UnitDefinition own() {
        return Units.unit(Scope.USER, Units.ownText(), List.of(), Units.hard());
    }

    @Test
    void anInstallationWritesReadsEnablesAndStarts() {
        UnitPlan plan = plan(UnitTask.INSTALL, Scope.USER, Units.survey(NONE, NO_SYSTEM));
        assertEquals(
                List.of(
                        new UnitStep.Write(FILE, null, Units.ownText()),
                        new UnitStep.Reload(),
                        new UnitStep.Enable(),
                        new UnitStep.Start()),
                plan.steps());
        assertFalse(plan.asks());
    }

    @Test
    void anInstallationForTheMachineAsksForAPassword() {
        UnitPlan plan = plan(UnitTask.INSTALL, Scope.SYSTEM, Units.survey(NONE, NO_SYSTEM));
        assertTrue(plan.asks());
        assertTrue(plan.asksFor(new UnitStep.Enable()));
        assertEquals(Units.SYSTEM_FOLDER + "/" + Units.NAME, plan.file());
    }

    @Test
    void whatTomoRunsItselfIsEndedBeforeTheUnitStarts() {
        var survey = Units.survey(Scope.CHILD, true, NONE, NO_SYSTEM, Units.COMMAND);
        List<UnitStep> steps = plan(UnitTask.INSTALL, Scope.USER, survey).steps();
        assertEquals(
                List.of(new UnitStep.EndChild(), new UnitStep.Start()),
                steps.subList(3, steps.size()));
    }

    @Test
    void anInstallationIsRefusedWhereItWouldDoHarm() {
        UnitDefinition system = Units.unit(Scope.SYSTEM, "", List.of(), Units.hard());
        assertEquals(
                Why.THERE, why(UnitTask.INSTALL, Scope.USER, Units.survey(foreign(), NO_SYSTEM)));
        assertEquals(Why.ELSEWHERE, why(UnitTask.INSTALL, Scope.USER, Units.survey(NONE, system)));
        assertEquals(
                Why.NO_MANAGER, why(UnitTask.INSTALL, Scope.USER, Units.survey(null, NO_SYSTEM)));
        assertEquals(
                Why.ATTACHED,
                why(
                        UnitTask.INSTALL,
                        Scope.USER,
                        Units.survey(Scope.ATTACHED, true, NONE, NO_SYSTEM, Units.COMMAND)));
        assertEquals(
                Why.NO_BINARY,
                why(
                        UnitTask.INSTALL,
                        Scope.USER,
                        Units.survey(Scope.CHILD, false, NONE, NO_SYSTEM, List.of())));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals(
                new Result.Obstacle(Why.NO_BINARY, Scope.USER, Units.NAME, "/opt/kanata"),
                UnitPlanning.plan(
                        UnitTask.INSTALL,
                        Scope.USER,
                        Units.survey(Scope.USER, false, NONE, NO_SYSTEM, List.of())));
        assertEquals(
                new Result.Obstacle(Why.NO_CONFIG, Scope.USER, Units.NAME, "/none.kbd"),
                UnitPlanning.plan(
                        UnitTask.INSTALL,
                        Scope.USER,
                        Units.survey(
                                Scope.USER, false, NONE, NO_SYSTEM, Units.COMMAND, "/none.kbd")));
    }

    @Test
    void somebodyElsesUnitGetsADropInAndIsNeverWritten() {
        UnitPlan plan = plan(UnitTask.HARDEN, Scope.USER, Units.survey(foreign(), NO_SYSTEM));
        assertEquals(2, plan.steps().size());
        UnitStep.Write write = assertInstanceOf(UnitStep.Write.class, plan.steps().getFirst());
        assertEquals(FILE + ".d/90-tomo.conf", write.path());
        assertNull(write.before());
        assertEquals(Hardening.remedy(foreign()), plan.meant());
    }

    @Test
    void aSecondDropInKeepsWhatTheFirstOneSaid() {
        var first =
                new DefinitionFile(
                        FILE + ".d/90-tomo.conf",
                        UnitWriting.dropIn(
                                Map.of(UnitProperty.STOP_TIMEOUT, new UnitValue("5")), ""),
                        false);
        Map<UnitProperty, UnitValue> values = Units.hard();
        values.put(UnitProperty.RESTART, new UnitValue("always"));
        var unit = Units.unit(Scope.USER, "", List.of(first), values);
        UnitPlan plan = plan(UnitTask.HARDEN, Scope.USER, Units.survey(unit, NO_SYSTEM));
        UnitStep.Write write = (UnitStep.Write) plan.steps().getFirst();
        assertTrue(write.text().contains("TimeoutStopSec=5"), write.text());
        assertTrue(write.text().contains("Restart=on-failure"), write.text());
        assertEquals(first.text(), write.before());
    }

    private static final List<String> WHOLE =
            List.of("/usr/bin/kanata", "--no-wait", "-c", "/home/you/keys.kbd", "-p", "5829");

    private static UnitSurvey whole(UnitDefinition unit) {
        return Units.survey(Scope.USER, true, unit, NO_SYSTEM, WHOLE);
    }

    @Test
    void whatTheCommandLacksIsSaidBesideSomebodyElsesUnit() {
        var unit = Units.unit(Scope.USER, "[Service]\n", List.of(), Units.hard());
        UnitStep.Write write =
                (UnitStep.Write) plan(UnitTask.HARDEN, Scope.USER, whole(unit)).steps().getFirst();
        String said =
                """
                [Service]
                ExecStart=
                ExecStart=/usr/bin/kanata --no-wait -c /home/you/keys.kbd -p 5829
                """;
        assertTrue(write.text().endsWith(said), write.text());
        var there = new DefinitionFile(FILE + ".d/90-tomo.conf", write.text(), false);
        var weaker = Units.weak(UnitProperty.STOP_TIMEOUT, "90").with(List.of(there));
        UnitStep.Write again =
                (UnitStep.Write)
                        plan(UnitTask.HARDEN, Scope.USER, Units.survey(weaker, NO_SYSTEM))
                                .steps()
                                .getFirst();
        assertTrue(again.text().contains("ExecStart=/usr/bin/kanata --no-wait"), again.text());
    }

    @Test
    void whatTheCommandLacksIsPutIntoTomosOwnUnit() {
        var unit = Units.unit(Scope.USER, Units.ownText(), List.of(), Units.hard());
        UnitStep.Write write =
                (UnitStep.Write) plan(UnitTask.HARDEN, Scope.USER, whole(unit)).steps().getFirst();
        assertEquals(Units.ownText().replace("kanata -c", "kanata --no-wait -c"), write.text());
    }

    @Test
    void aCommandThatIsSomebodyElsesIsNotChanged() {
        var preset = Units.unit(Scope.USER, "[Service]\n", List.of(preset()), Units.hard());
        assertEquals(Why.NOTHING_WEAK, why(UnitTask.HARDEN, Scope.USER, whole(preset)));
        String start = "[Service]\nExecStart=/usr/bin/kanata -c ${CFG} -p $PORT\n";
        var variables = Units.unit(Scope.USER, start, List.of(), Units.hard());
        assertEquals(Why.NOTHING_WEAK, why(UnitTask.HARDEN, Scope.USER, whole(variables)));
        var shell = Units.starting(List.of("/bin/sh", "-c", "exec kanata"));
        assertEquals(Why.NOTHING_WEAK, why(UnitTask.HARDEN, Scope.USER, whole(shell)));
    }

    @Test
    void aDropInOfThatNameThatIsNotTomosIsLeftAlone() {
        var theirs = new DefinitionFile(FILE + ".d/90-tomo.conf", "[Service]\n", false);
        var unit = Units.unit(Scope.USER, "", List.of(theirs), Units.defaults());
        assertEquals(Why.NOT_OURS, why(UnitTask.HARDEN, Scope.USER, Units.survey(unit, NO_SYSTEM)));
    }

    @Test
    void tomosOwnUnitIsRewrittenWithTheCommandThatItHas() {
        String weaker = Units.ownText().replace("TimeoutStopSec=5\n", "");
        var unit = Units.unit(Scope.USER, weaker, List.of(), Units.hard());
        UnitPlan plan = plan(UnitTask.HARDEN, Scope.USER, Units.survey(unit, NO_SYSTEM));
        assertEquals(
                List.of(
                        new UnitStep.Write(FILE, weaker, Units.ownText()),
                        new UnitStep.Reload(),
                        new UnitStep.Restart()),
                plan.steps());
        assertEquals(
                Why.NOTHING_WEAK, why(UnitTask.HARDEN, Scope.USER, Units.survey(own(), NO_SYSTEM)));
    }

    @Test
    void whatAUnitSaysOfItselfStaysWhenItIsRewritten() {
        String profile =
                Units.ownText()
                        .replaceFirst("\n", "\n# For the profile work.\n")
                        .replace("Description=kanata\n", "Description=kanata (work)\n");
        String weaker = profile.replace("TimeoutStopSec=5\n", "");
        var unit = Units.unit(Scope.USER, weaker, List.of(), Units.hard());
        UnitPlan plan = plan(UnitTask.HARDEN, Scope.USER, Units.survey(unit, NO_SYSTEM));
        assertEquals(new UnitStep.Write(FILE, weaker, profile), plan.steps().getFirst());
        var hardened = Units.unit(Scope.USER, profile, List.of(), Units.hard());
        assertEquals(
                Why.NOTHING_WEAK,
                why(UnitTask.HARDEN, Scope.USER, Units.survey(hardened, NO_SYSTEM)));
    }

    @Test
    void onlyWhatTomoWroteIsRemoved() {
        List<UnitStep> steps =
                plan(UnitTask.REMOVE, Scope.USER, Units.survey(own(), NO_SYSTEM)).steps();
        assertEquals(
                List.of(
                        new UnitStep.Stop(),
                        new UnitStep.Disable(),
                        new UnitStep.Delete(FILE, Units.ownText()),
                        new UnitStep.Reload()),
                steps);
        assertEquals(
                Why.NOT_OURS, why(UnitTask.REMOVE, Scope.USER, Units.survey(foreign(), NO_SYSTEM)));
        var dropIn =
                new DefinitionFile(
                        FILE + ".d/90-tomo.conf", UnitWriting.dropIn(Map.of(), ""), false);
        var helped = Units.unit(Scope.USER, "", List.of(dropIn), Units.hard());
        assertEquals(
                List.of(new UnitStep.Delete(dropIn.path(), dropIn.text()), new UnitStep.Reload()),
                plan(UnitTask.REMOVE, Scope.USER, Units.survey(helped, NO_SYSTEM)).steps());
    }

    private static DefinitionFile preset() {
        String text = "# The preset games of Tomo. And more.\n[Service]\nExecStart=\nExecStart=x\n";
        return new DefinitionFile(FILE + ".d/60-tomo-preset.conf", text, false);
    }

    @Test
    void thePresetOfTomosUnitGoesWithItAndThatOfSomebodyElsesStays() {
        var deleted = new UnitStep.Delete(preset().path(), preset().text());
        UnitSurvey mine = Units.survey(own().with(List.of(preset())), NO_SYSTEM);
        assertTrue(plan(UnitTask.REMOVE, Scope.USER, mine).steps().contains(deleted));
        UnitSurvey theirs = Units.survey(foreign().with(List.of(preset())), NO_SYSTEM);
        assertEquals(Why.NOT_OURS, why(UnitTask.REMOVE, Scope.USER, theirs));
    }

    @Test
    void whatAnEarlierUnitLeftBesideItGoesBeforeAnInstallation() {
        UnitSurvey survey = Units.survey(NONE.with(List.of(preset())), NO_SYSTEM);
        UnitPlan plan = plan(UnitTask.INSTALL, Scope.USER, survey);
        assertEquals(
                List.of(
                        new UnitStep.Delete(preset().path(), preset().text()),
                        new UnitStep.Write(FILE, null, Units.ownText()),
                        new UnitStep.Reload()),
                plan.steps().subList(0, 3));
    }

    @Test
    void somebodyElsesFileBesideItIsNamedBeforeAnInstallation() {
        var theirs = new DefinitionFile(FILE + ".d/override.conf", "[Service]\n", false);
        UnitSurvey survey = Units.survey(NONE.with(List.of(preset(), theirs)), NO_SYSTEM);
        assertEquals(
                new Result.Obstacle(Why.LEFT_BESIDE, Scope.USER, Units.NAME, theirs.path()),
                UnitPlanning.plan(UnitTask.INSTALL, Scope.USER, survey));
    }

    @Test
    void whatStartsByItselfIsTurnedOffOnce() {
        assertEquals(
                List.of(new UnitStep.Disable()),
                plan(UnitTask.DISABLE, Scope.USER, Units.survey(own(), NO_SYSTEM)).steps());
        assertEquals(Why.ALREADY, why(UnitTask.ENABLE, Scope.USER, Units.survey(own(), NO_SYSTEM)));
    }

    @Test
    void whatIsTakenBackIsTakenBackInTheOtherOrder() {
        UnitPlan plan = plan(UnitTask.INSTALL, Scope.USER, Units.survey(NONE, NO_SYSTEM));
        assertEquals(
                List.of(
                        new UnitStep.Disable(),
                        new UnitStep.Delete(FILE, Units.ownText()),
                        new UnitStep.Reload()),
                UnitUndo.of(plan.definition()));
        UnitPlan removal = plan(UnitTask.REMOVE, Scope.USER, Units.survey(own(), NO_SYSTEM));
        assertEquals(
                List.of(
                        new UnitStep.Write(FILE, null, Units.ownText()),
                        new UnitStep.Reload(),
                        new UnitStep.Enable()),
                UnitUndo.of(removal.definition()));
    }

    @Test
    void itIsDoneOnlyWhenTheManagerSaysSo() {
        UnitPlan plan = plan(UnitTask.INSTALL, Scope.USER, Units.survey(NONE, NO_SYSTEM));
        assertNull(plan.mismatch(own()));
        assertEquals(FILE, plan.mismatch(NONE));
        assertEquals(
                "TimeoutStopSec=90", plan.mismatch(Units.weak(UnitProperty.STOP_TIMEOUT, "90")));
        assertNull(plan.mismatch(Units.weak(UnitProperty.WATCHDOG, "2")), "until the next start");
        UnitPlan removal = plan(UnitTask.REMOVE, Scope.USER, Units.survey(own(), NO_SYSTEM));
        assertNull(removal.mismatch(NONE));
        assertNotNull(removal.mismatch(own()));
    }
}
