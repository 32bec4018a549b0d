package app.tomo.diagnosis.recovery;

import app.tomo.config.TextDiff;
import app.tomo.config.UnifiedDiff;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;

import java.util.List;

/// The steps of each repair, as far as it is possible here. Pure.
final class SpecificSteps {
    private final RecoverySurvey survey;
    private final StepMaker maker;
    private final UnitSteps units;

    SpecificSteps(RecoverySurvey survey, StepMaker maker) {
        this.survey = survey;
        this.maker = maker;
        this.units = new UnitSteps(survey, maker);
    }

    /// Those of the first repair that is possible; none where the general recovery is all there is.
    List<RecoveryStep> first(Finding finding) {
        return finding.repairs().stream()
                .map(each -> of(each, finding))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<RecoveryStep> of(Repair repair, Finding finding) {
        return switch (repair) {
            case RESTORE_CONFIG -> restore();
            case MAKE_CONFIG -> first();
            case RESET_LIMIT -> reset();
            case HARDEN, ENABLE, INSTALL_UNIT, UNMASK -> units.of(repair);
            case REMOVE_SOCKET ->
                    finding.subject().isEmpty()
                            ? List.of()
                            : List.of(
                                    maker.own(
                                            repair.id(),
                                            new RecoveryAct.RemoveFile(finding.subject()),
                                            List.of(finding.subject()),
                                            false));
            // One that waits for a keyboard is started all the same.
            case PLUG_KEYBOARD ->
                    finding.id() == ProblemId.KEYBOARD_WAITING
                                    && !GeneralSteps.isUp(survey.diagnosis().of())
                            ? List.of()
                            : List.of(maker.byPerson(repair, finding.subject(), List.of()));
            case EDIT_CONFIG, CORRECT_COMMAND, CORRECT_SETTINGS, GET_PROGRAM ->
                    List.of(maker.byPerson(repair, finding.subject(), finding.evidence()));
            case GET_DAEMON ->
                    List.of(
                            maker.byPerson(
                                    repair,
                                    finding.subject(),
                                    survey.machine().distribution().ways()));
            case MAC_DRIVER, MAC_PERMISSION, MAC_ROOT, FREE_MEMORY, RESTART_SESSION ->
                    List.of(maker.byPerson(repair, finding.subject(), List.of()));
            default -> List.of();
        };
    }

    /// What it has now is kept, so that it can be taken back.
    private List<RecoveryStep> restore() {
        RecoverySurvey.Config config = survey.config();
        RecoverySurvey.GoodVersion good = config.good();
        String now = config.now() == null ? "" : config.now();
        if (good == null || good.text().equals(now)) {
            return List.of();
        }
        return List.of(
                maker.own(
                        "restore-config",
                        new RecoveryAct.RestoreConfig(config.path(), good.id()),
                        UnifiedDiff.of(
                                TextDiff.between(now, good.text()), config.path(), config.path()),
                        true));
    }

    private List<RecoveryStep> first() {
        RecoverySurvey.Config config = survey.config();
        if (config.path().isEmpty() || config.now() != null) {
            return List.of();
        }
        return List.of(
                maker.own(
                        "make-config",
                        new RecoveryAct.MakeConfig(config.path(), config.first()),
                        config.first().lines().toList(),
                        true));
    }

    private List<RecoveryStep> reset() {
        Subject subject = survey.diagnosis().of().subject();
        if (subject.scope() != Scope.USER && subject.scope() != Scope.SYSTEM) {
            return List.of();
        }
        var act = new RecoveryAct.ResetFailed(subject.scope(), subject.unit());
        List<String> command =
                List.of(UnitSteps.command(subject.scope(), "reset-failed", subject.unit()));
        return List.of(
                subject.scope() == Scope.SYSTEM
                        ? maker.ofTheMachine("reset-limit", act, command, false)
                        : maker.own("reset-limit", act, command, false));
    }
}
