package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Candidate;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Several daemons, of which none was chosen.
class ChoiceJudgeTest {
    private static Candidate unit(Scope scope, String unit, boolean up) {
        return new Candidate(scope, unit, Invocation.UNKNOWN, LoadState.LOADED, up);
    }

    private static List<Finding> found(Candidate... candidates) {
        return diagnosis(candidates).findings();
    }

    private static Diagnosis diagnosis(Candidate... candidates) {
        return Patient.exited(1)
                .headline(Headline.UNKNOWN)
                .says("[ERROR] No keyboard devices were found")
                .candidates(candidates)
                .diagnosis();
    }

    @Test
    void isTheOneFindingAndNamesThemAllWithWhatIsKnownOfThem() {
        Candidate loose =
                new Candidate(
                        Scope.ATTACHED,
                        "",
                        new Invocation(null, null, DaemonAddress.loopback(5830), List.of()),
                        LoadState.NOT_FOUND,
                        true);
        List<Finding> found =
                found(
                        unit(Scope.USER, "kanata.service", false),
                        unit(Scope.SYSTEM, "keys.service", true),
                        loose);
        assertEquals(List.of(ProblemId.UNIT_UNDECIDED), found.stream().map(Finding::id).toList());
        assertEquals(List.of(Repair.CHOOSE_UNIT), found.getFirst().repairs());
        assertEquals(
                List.of(
                        "kanata.service (user): LoadState=loaded, ActiveState=failed",
                        "keys.service (system): loaded, up",
                        "127.0.0.1:5830 (attached): up"),
                found.getFirst().evidence());
    }

    @Test
    void asLongAsNoneIsChosenNoneIsJudged() {
        Set<Check> judged =
                diagnosis(unit(Scope.USER, "a.service", true), unit(Scope.USER, "b.service", true))
                        .checks()
                        .stream()
                        .filter(each -> each.result() != Check.Result.NOT_APPLICABLE)
                        .map(Checked::check)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(Check.SCOPE, Check.TOMO), judged);
    }

    @Test
    void oneThatIsChosenIsNone() {
        assertEquals(List.of(ProblemId.KEYBOARD_NONE), found().stream().map(Finding::id).toList());
    }
}
