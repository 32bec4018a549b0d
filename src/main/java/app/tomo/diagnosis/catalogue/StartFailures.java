package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Repair;

import java.util.List;

/// What keeps the daemon from starting: its manager, its unit, its program, its config.
final class StartFailures {
    static final List<Failure> ALL =
            List.of(
                    Failure.of(
                            ProblemId.UNIT_UNDECIDED,
                            Check.SCOPE,
                            ChoiceJudge::undecided,
                            Repair.CHOOSE_UNIT),
                    Failure.of(
                            ProblemId.BUS_UNREACHABLE,
                            Check.MANAGER,
                            UnitJudges::managerSilent,
                            Repair.RESTART_SESSION),
                    Failure.of(
                            ProblemId.WRONG_SCOPE,
                            Check.SCOPE,
                            UnitJudges::wrongScope,
                            Repair.CHANGE_SCOPE),
                    Failure.of(
                            ProblemId.UNIT_MISSING,
                            Check.UNIT,
                            UnitJudges::missing,
                            Repair.INSTALL_UNIT,
                            Repair.CORRECT_SETTINGS),
                    Failure.of(
                            ProblemId.UNIT_MASKED,
                            Check.UNIT,
                            UnitJudges::masked,
                            Repair.UNMASK,
                            Repair.START),
                    Failure.of(
                            ProblemId.UNIT_BROKEN,
                            Check.UNIT,
                            UnitJudges::broken,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT),
                    Failure.of(
                            ProblemId.UNIT_DEPENDENCY,
                            Check.UNIT,
                            ManagerJudges::dependency,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT),
                    Failure.of(
                            ProblemId.EMERGENCY_STOP_FAILED,
                            Check.PROCESS,
                            WishJudges::survived,
                            Repair.END_LEFTOVERS,
                            Repair.END_OTHER),
                    Failure.of(
                            ProblemId.BINARY_MISSING,
                            Check.PROGRAM,
                            ProgramJudges::missing,
                            Repair.GET_DAEMON,
                            Repair.CHOOSE_PROGRAM,
                            Repair.CORRECT_COMMAND),
                    Failure.of(
                            ProblemId.BINARY_FOREIGN,
                            Check.PROGRAM,
                            ProgramJudges::foreign,
                            Repair.CHOOSE_PROGRAM,
                            Repair.GET_DAEMON,
                            Repair.CORRECT_COMMAND),
                    Failure.of(
                            ProblemId.UNIT_SETUP,
                            Check.UNIT,
                            EndJudges::setup,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT),
                    Failure.of(
                            ProblemId.UNIT_RESOURCES,
                            Check.UNIT,
                            EndJudges::resources,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT),
                    Failure.of(
                            ProblemId.UNIT_CONDITION,
                            Check.UNIT,
                            EndJudges::condition,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT),
                    Failure.of(
                            ProblemId.UNIT_HELPER,
                            Check.UNIT,
                            ManagerJudges::helper,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT),
                    Failure.of(
                            ProblemId.BAD_ARGUMENT,
                            Check.COMMAND_LINE,
                            ProgramJudges::badArgument,
                            Repair.CORRECT_COMMAND,
                            Repair.INSTALL_UNIT,
                            Repair.UPDATE_DAEMON),
                    Failure.of(
                            ProblemId.CONFIG_MISSING,
                            Check.CONFIG,
                            ConfigJudges::missing,
                            Repair.RESTORE_CONFIG,
                            Repair.MAKE_CONFIG,
                            Repair.CORRECT_COMMAND),
                    Failure.of(
                            ProblemId.CONFIG_UNREADABLE,
                            Check.CONFIG,
                            ConfigJudges::unreadable,
                            Repair.EDIT_CONFIG,
                            Repair.RESTORE_CONFIG,
                            Repair.CORRECT_COMMAND),
                    Failure.of(
                            ProblemId.CONFIG_INVALID,
                            Check.CONFIG,
                            ConfigJudges::invalid,
                            Repair.RESTORE_CONFIG,
                            Repair.EDIT_CONFIG,
                            Repair.START));

    private StartFailures() {}
}
