package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.Candidate;
import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ShellWord;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;

import java.util.ArrayList;
import java.util.List;

/// The steps of each repair, as far as it is possible here. Pure.
final class SpecificSteps {
    private final RecoverySurvey survey;
    private final StepMaker maker;
    private final ConfigSteps configs;
    private final UnitSteps units;
    private final DeviceSteps devices;
    private final OtherSteps others;
    private final PortSteps ports;

    SpecificSteps(RecoverySurvey survey, StepMaker maker) {
        this.survey = survey;
        this.maker = maker;
        this.configs = new ConfigSteps(survey, maker);
        this.units = new UnitSteps(survey, maker, configs);
        this.devices = new DeviceSteps(survey, maker);
        this.others = new OtherSteps(survey, maker);
        this.ports = new PortSteps(survey, maker);
    }

    /// Those of the first repair that is possible; none where the general recovery is all there is.
    List<RecoveryStep> first(Finding finding) {
        for (Repair repair : finding.repairs()) {
            List<RecoveryStep> steps = of(repair, finding);
            if (!steps.isEmpty() || isGeneral(repair)) {
                return steps;
            }
        }
        return List.of();
    }

    /// The config that is known to work, else the person corrects the one on disk.
    List<RecoveryStep> acceptedConfig() {
        List<RecoveryStep> restored = configs.restored();
        return restored.isEmpty()
                ? List.of(maker.byPerson(Repair.EDIT_CONFIG, survey.config().path(), List.of()))
                : restored;
    }

    /// Whether having the daemon run, or run anew, is all that it takes.
    private static boolean isGeneral(Repair repair) {
        return switch (repair) {
            case START, RESTART, FORCE_RESTART, RESTART_TO_APPLY, END_LEFTOVERS -> true;
            default -> false;
        };
    }

    private List<RecoveryStep> of(Repair repair, Finding finding) {
        return switch (repair) {
            case LOAD_MODULE, WRITE_RULE, JOIN_GROUPS, LOG_IN_AGAIN -> devices.all();
            case RESTORE_CONFIG -> configs.restored();
            case MAKE_CONFIG -> configs.made();
            case HARDEN, ENABLE, INSTALL_UNIT, UNMASK -> units.of(repair);
            case RESET_LIMIT -> reset();
            case CHANGE_SCOPE -> scope(finding);
            case END_OTHER -> others.daemons();
            case END_HOLDER -> others.holder();
            case CHOOSE_PORT -> ports.all();
            case CHOOSE_UNIT -> List.of(maker.byPerson(repair, finding.subject(), choices()));
            case REMOVE_SOCKET -> socket(finding);
            // Whoever has it open need not hold it: only a daemon that starts learns that, it asks
            // once.
            case RELEASE_KEYBOARD -> List.of();
            case START, RESTART, FORCE_RESTART, RESTART_TO_APPLY, END_LEFTOVERS -> List.of();
            case LIFT_EMERGENCY_STOP, RESUME, UPDATE_DAEMON, REPORT -> List.of();
            case PLUG_KEYBOARD,
                    GET_DAEMON,
                    EDIT_CONFIG,
                    CORRECT_COMMAND,
                    CORRECT_SETTINGS,
                    GET_PROGRAM,
                    CHOOSE_PROGRAM,
                    MAC_DRIVER,
                    MAC_PERMISSION,
                    MAC_ROOT,
                    FREE_MEMORY,
                    RESTART_SESSION ->
                    byPerson(repair, finding);
        };
    }

    /// One that only waits for a keyboard is started all the same.
    private List<RecoveryStep> byPerson(Repair repair, Finding finding) {
        boolean waits =
                finding.id() == ProblemId.KEYBOARD_WAITING
                        && !GeneralSteps.isUp(survey.diagnosis().of());
        if (waits) {
            return List.of();
        }
        List<String> how =
                switch (repair) {
                    case GET_DAEMON -> survey.machine().distribution().ways();
                    case CORRECT_COMMAND -> units.toCorrect(finding.id());
                    default -> List.of();
                };
        return List.of(maker.byPerson(repair, finding.subject(), how));
    }

    /// One line for each that is to be chosen from.
    private List<String> choices() {
        return survey.diagnosis().of().subject().candidates().stream()
                .map(SpecificSteps::choice)
                .toList();
    }

    private static String choice(Candidate candidate) {
        String what =
                candidate.unit().isEmpty()
                        ? "port " + candidate.invocation().address()
                        : "unit " + ShellWord.of(candidate.unit());
        return "tomo settings set scope "
                + candidate.scope().id()
                + " && tomo settings set "
                + what;
    }

    private List<RecoveryStep> reset() {
        Subject subject = survey.diagnosis().of().subject();
        if (subject.scope() != Scope.USER && subject.scope() != Scope.SYSTEM) {
            return List.of();
        }
        var act = new RecoveryAct.ResetFailed(subject.scope(), subject.unit());
        return List.of(
                subject.scope() == Scope.SYSTEM
                        ? maker.ofTheMachine("reset-limit", act, ByHand.lines(act), false)
                        : maker.own("reset-limit", act, ByHand.lines(act), false));
    }

    /// A unit that its manager brings back again and again may be given up on in the middle of the repair. Nobody is asked for their
    /// leave because of that.
    List<RecoveryStep> forgottenStarts() {
        Observations seen = survey.diagnosis().of();
        SeenUnit unit = seen.unit();
        SeenHealth health = seen.health();
        boolean loops = health != null && health.headline() == Headline.CRASH_LOOPING;
        boolean comesBack =
                unit != null
                        && (unit.number("NRestarts") > 0
                                || unit.text("SubState").contains("auto-restart"))
                        && (loops || !unit.text("ActiveState").equals("active"));
        return comesBack && (seen.subject().scope() == Scope.USER || survey.machine().root())
                ? reset()
                : List.of();
    }

    /// One that is masked and runs all the same is not started again.
    List<RecoveryStep> unmasked() {
        return units.of(Repair.UNMASK);
    }

    /// A unit that is only in the other manager is looked after there; of one in both, the one that is looked after stays.
    private List<RecoveryStep> scope(Finding finding) {
        Subject subject = survey.diagnosis().of().subject();
        if (finding.id() != ProblemId.UNIT_IN_BOTH) {
            Scope other = subject.scope() == Scope.USER ? Scope.SYSTEM : Scope.USER;
            return units.lookAfter(other, subject.unit());
        }
        List<RecoveryStep> steps = new ArrayList<>(others.twin());
        steps.addAll(units.disableTwin());
        return steps;
    }

    private List<RecoveryStep> socket(Finding finding) {
        var tomo = survey.diagnosis().of().tomo();
        String socket = tomo == null ? finding.subject() : tomo.socket();
        return socket.isEmpty()
                ? List.of()
                : List.of(
                        maker.own(
                                "remove-socket",
                                new RecoveryAct.RemoveSocket(socket),
                                List.of(socket),
                                false));
    }
}
