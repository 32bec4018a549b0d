package app.tomo.words;

import app.tomo.model.ConfigFault;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.finding.UnitFlaw;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everything that is said of a diagnosis.
final class FindingSamples {
    private FindingSamples() {}

    static List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Problem problem : Samples.problems()) {
            all.add(finding(problem.id(), problem.subject(), problem.fault()));
        }
        all.add(
                new Finding(
                        ProblemId.PORT_TAKEN,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "127.0.0.1:5829",
                        null,
                        List.of("evidence"),
                        List.of(Repair.START)));
        all.add(
                new Finding(
                        ProblemId.KEYBOARD_GRABBED,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "AT Keyboard",
                        "evsieve (PID 4127)",
                        null,
                        List.of("evidence"),
                        List.of(Repair.RESTART)));
        all.add(
                new Finding(
                        ProblemId.UNIT_DEPENDENCY,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "disk.mount",
                        "keys.service",
                        null,
                        List.of("evidence"),
                        List.of(Repair.START)));
        all.add(finding(ProblemId.KILLED, "9", null));
        all.add(finding(ProblemId.UNIT_SETUP, "217", null));
        for (UnitFlaw flaw : UnitFlaw.values()) {
            all.add(finding(ProblemId.UNIT_WEAK, flaw.id(), null));
        }
        return all;
    }

    private static Finding finding(ProblemId id, String subject, @Nullable ConfigFault fault) {
        return new Finding(
                id,
                Confidence.CERTAIN,
                Severity.BROKEN,
                subject,
                fault,
                List.of("evidence"),
                List.of(Repair.values()));
    }

    static List<String> say(Words words) {
        List<String> said = new ArrayList<>();
        for (Finding finding : findings()) {
            for (Scope scope : List.of(Scope.USER, Scope.SYSTEM)) {
                FindingText text = words.findings().of(finding, scope, "kanata.service");
                said.addAll(List.of(text.title(), text.sentence()));
                said.addAll(text.repairs());
            }
        }
        Arrays.stream(Confidence.values()).map(words.findings()::confidence).forEach(said::add);
        for (Check check : Check.values()) {
            said.addAll(List.of(words.checks().name(check), words.checks().good(check)));
        }
        Arrays.stream(Check.Result.values()).map(words.checks()::result).forEach(said::add);
        return said;
    }
}
