package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Repair;

import java.util.List;

/// What the machine does not give the daemon: devices, keyboards, its port.
final class MachineFailures {
    static final List<Failure> ALL =
            List.of(
                    Failure.of(
                            ProblemId.UINPUT_MISSING,
                            Check.UINPUT,
                            DeviceJudges::uinputMissing,
                            Repair.LOAD_MODULE,
                            Repair.START),
                    Failure.of(
                            ProblemId.UINPUT_DENIED,
                            Check.UINPUT,
                            DeviceJudges::uinputDenied,
                            Repair.WRITE_RULE,
                            Repair.JOIN_GROUPS,
                            Repair.LOG_IN_AGAIN,
                            Repair.START),
                    Failure.of(
                            ProblemId.NEEDS_LOGIN,
                            Check.RIGHTS,
                            DeviceJudges::needsLogin,
                            Repair.LOG_IN_AGAIN),
                    Failure.of(
                            ProblemId.INPUT_DENIED,
                            Check.RIGHTS,
                            DeviceJudges::inputDenied,
                            Repair.JOIN_GROUPS,
                            Repair.LOG_IN_AGAIN,
                            Repair.START),
                    Failure.of(
                            ProblemId.KEYBOARD_GRABBED,
                            Check.KEYBOARDS,
                            KeyboardJudges::grabbed,
                            Repair.END_HOLDER,
                            Repair.END_OTHER,
                            Repair.END_LEFTOVERS,
                            Repair.RELEASE_KEYBOARD,
                            Repair.RESTART),
                    Failure.of(
                            ProblemId.KEYBOARD_NONE,
                            Check.KEYBOARDS,
                            KeyboardJudges::none,
                            Repair.PLUG_KEYBOARD,
                            Repair.START),
                    Failure.of(
                            ProblemId.KEYBOARD_WAITING,
                            Check.KEYBOARDS,
                            KeyboardJudges::waiting,
                            Repair.PLUG_KEYBOARD),
                    Failure.of(
                            ProblemId.XSET_MISSING,
                            Check.PROGRAM,
                            ProgramJudges::xsetMissing,
                            Repair.GET_PROGRAM,
                            Repair.START),
                    Failure.of(
                            ProblemId.PORT_TAKEN,
                            Check.PORT,
                            PortJudges::taken,
                            Repair.END_LEFTOVERS,
                            Repair.END_HOLDER,
                            Repair.CHOOSE_PORT,
                            Repair.START),
                    Failure.of(
                            ProblemId.PORT_FOREIGN,
                            Check.PORT,
                            PortJudges::foreign,
                            Repair.CHOOSE_PORT,
                            Repair.END_HOLDER),
                    Failure.of(
                            ProblemId.PORT_CLOSED,
                            Check.ANSWERS,
                            PortJudges::closed,
                            Repair.CHOOSE_PORT,
                            Repair.CORRECT_COMMAND,
                            Repair.CORRECT_SETTINGS,
                            Repair.RESTART),
                    Failure.of(
                            ProblemId.UNRESPONSIVE,
                            Check.ANSWERS,
                            PortJudges::unresponsive,
                            Repair.FORCE_RESTART,
                            Repair.REPORT));

    private MachineFailures() {}
}
