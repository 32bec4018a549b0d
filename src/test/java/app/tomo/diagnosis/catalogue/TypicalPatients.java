package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenHealth.Contact;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenProgram.Place;
import app.tomo.diagnosis.observed.SeenTomo;
import app.tomo.model.Candidate;
import app.tomo.model.CheckResult;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// For every failure of the catalogue, observations that prove it, and others that rule it out.
final class TypicalPatients {
    private static final SeenDevices NO_DEVICE =
            new SeenDevices(
                    "eve", null, Truth.NO, Truth.YES, 5, 5, List.of(), List.of(), List.of());
    private static final Owner STRANGER = new Owner(77, "eve", true, "python3", "", null, Truth.NO);
    static final String FAULT = "[ERROR] Error in configuration";

    /// What proves it. What rules it out is a daemon that is well, but for those of [#AGAINST].
    static final Map<ProblemId, Patient> FOR = new EnumMap<>(ProblemId.class);

    static final Map<ProblemId, Patient> AGAINST = new EnumMap<>(ProblemId.class);

    static {
        units();
        programs();
        devices();
        ports();
        ends();
        others();
    }

    private static void units() {
        FOR.put(
                ProblemId.BUS_UNREACHABLE,
                Patient.well().contact(Contact.NOT_ASKED).withoutUnit("no bus"));
        FOR.put(
                ProblemId.WRONG_SCOPE,
                Patient.well()
                        .stopped()
                        .with("LoadState", "not-found")
                        .otherUnit("loaded", "active"));
        FOR.put(ProblemId.UNIT_MISSING, Patient.well().stopped().with("LoadState", "not-found"));
        FOR.put(ProblemId.UNIT_MASKED, Patient.well().stopped().with("LoadState", "masked"));
        FOR.put(ProblemId.UNIT_BROKEN, Patient.well().stopped().with("LoadState", "bad-setting"));
        FOR.put(
                ProblemId.UNIT_DISABLED,
                Patient.silent()
                        .stopped()
                        .with("UnitFileState", "disabled")
                        .with("InactiveEnterTimestamp", "0")
                        .with("ExecMainStartTimestamp", "0"));
        FOR.put(
                ProblemId.UNIT_UNDECIDED,
                Patient.well()
                        .candidates(
                                new Candidate(
                                        Scope.SYSTEM,
                                        "keys.service",
                                        Invocation.UNKNOWN,
                                        LoadState.LOADED,
                                        true)));
        FOR.put(ProblemId.UNIT_IN_BOTH, Patient.well().stopped().otherUnit("loaded", "active"));
        FOR.put(ProblemId.PROCESS_GONE, Patient.well().stopped().with("ActiveState", "active"));
        FOR.put(ProblemId.EMERGENCY_STOP_FAILED, Patient.well().wish(Wish.EMERGENCY_STOPPED));
        FOR.put(
                ProblemId.NOT_RESUMED,
                Patient.well().stopped().wish(Wish.PAUSED).headline(Headline.FAILED));
        FOR.put(ProblemId.UNIT_SETUP, Patient.exited(217));
        FOR.put(ProblemId.UNIT_RESOURCES, Patient.exited(0).with("Result", "resources"));
        FOR.put(ProblemId.UNIT_CONDITION, Patient.exited(0).with("Result", "exec-condition"));
        FOR.put(
                ProblemId.UNIT_HELPER,
                Patient.exited(0)
                        .with("Result", "exit-code")
                        .managerSays(
                                "kanata.service: Control process exited, code=exited,"
                                        + " status=1/FAILURE"));
        FOR.put(
                ProblemId.UNIT_DEPENDENCY,
                Patient.well()
                        .stopped()
                        .needs(
                                new NeededUnit(
                                        "kanata.service",
                                        "keys.mount",
                                        "Requires",
                                        "not-found",
                                        "inactive")));
        FOR.put(ProblemId.UNIT_PROTOCOL, Patient.exited(0).with("Result", "protocol"));
        FOR.put(ProblemId.UNIT_WEAK, Patient.well().with("Restart", "always"));
    }

    private static void programs() {
        FOR.put(
                ProblemId.BINARY_MISSING,
                Patient.exited(203).program(Place.MISSING, Truth.UNKNOWN, ""));
        FOR.put(ProblemId.BINARY_FOREIGN, Patient.exited(1).program(Place.PROGRAM, Truth.NO, "x"));
        FOR.put(ProblemId.BAD_ARGUMENT, Patient.exited(2));
        FOR.put(
                ProblemId.XSET_MISSING,
                Patient.exited(1).says("[ERROR] failed to run xset: No such file"));
        FOR.put(
                ProblemId.CONFIG_MISSING,
                Patient.exited(1)
                        .config(
                                Truth.NO,
                                new CheckResult.NotPossible(CheckResult.Why.NO_CONFIG, "")));
        FOR.put(
                ProblemId.CONFIG_UNREADABLE,
                Patient.exited(1)
                        .says(
                                "[ERROR]   × Failed to include file: Permission denied (os error"
                                        + " 13)",
                                "[ERROR] failed to parse file"));
        FOR.put(ProblemId.CONFIG_INVALID, Patient.exited(1).says(FAULT));
    }

    private static void devices() {
        String refused = "[ERROR] Failed to open the output uinput device. Make sure";
        FOR.put(
                ProblemId.UINPUT_MISSING,
                Patient.exited(1)
                        .devices(NO_DEVICE)
                        .says(refused, "[ERROR] No such file or directory (os error 2)"));
        FOR.put(
                ProblemId.UINPUT_DENIED,
                Patient.exited(1)
                        .devices(Patient.devices("root", "0600", Truth.NO, 5))
                        .says(refused, "[ERROR] Permission denied (os error 13)"));
        FOR.put(
                ProblemId.NEEDS_LOGIN,
                Patient.exited(1)
                        .devices(Patient.devices("uinput", "0660", Truth.NO, 0, Truth.NO))
                        .says(refused, "[ERROR] Permission denied (os error 13)"));
        FOR.put(
                ProblemId.INPUT_DENIED,
                Patient.exited(1)
                        .devices(Patient.devices("uinput", "0660", Truth.YES, 0))
                        .says("[ERROR] No keyboard devices were found"));
        FOR.put(
                ProblemId.KEYBOARD_NONE,
                Patient.exited(1).says("[ERROR] No keyboard devices were found"));
        FOR.put(
                ProblemId.KEYBOARD_WAITING,
                Patient.well().says("[WARN] no keyboard devices found; kanata is waiting"));
        FOR.put(
                ProblemId.KEYBOARD_GRABBED,
                Patient.well()
                        .says(
                                "[WARN] found device /dev/input/event0 but could not register it"
                                        + " ResourceBusy"));
    }

    private static void ports() {
        FOR.put(
                ProblemId.PORT_TAKEN,
                Patient.signalled(6, "core-dump").port(Truth.YES, STRANGER, Truth.NO));
        FOR.put(
                ProblemId.PORT_FOREIGN,
                Patient.well().contact(Contact.FOREIGN).port(Truth.YES, STRANGER, Truth.NO));
        FOR.put(
                ProblemId.PORT_CLOSED,
                Patient.well().contact(Contact.REFUSED).port(Truth.NO, null, Truth.NO));
        FOR.put(ProblemId.UNRESPONSIVE, Patient.well().contact(Contact.SILENT));
    }

    private static void ends() {
        FOR.put(ProblemId.OUT_OF_MEMORY, Patient.signalled(9, "oom-kill"));
        FOR.put(ProblemId.WATCHDOG, Patient.signalled(6, "watchdog"));
        FOR.put(ProblemId.STOP_TIMEOUT, Patient.signalled(9, "timeout"));
        FOR.put(
                ProblemId.START_TIMEOUT,
                Patient.signalled(15, "timeout")
                        .managerSays("kanata.service: start operation timed out. Terminating."));
        FOR.put(
                ProblemId.RUNTIME_LIMIT,
                Patient.signalled(15, "timeout")
                        .managerSays(
                                "kanata.service: Service reached runtime time limit. Stopping."));
        FOR.put(ProblemId.KILLED, Patient.signalled(10, "signal"));
        FOR.put(
                ProblemId.PANICKED,
                Patient.signalled(6, "core-dump")
                        .says("thread 'main' panicked at src/main.rs:1:1:", "it was unforeseen"));
        FOR.put(ProblemId.UNEXPLAINED_EXIT, Patient.exited(1));
        FOR.put(ProblemId.START_LIMIT, Patient.exited(0).with("Result", "start-limit-hit"));
        FOR.put(
                ProblemId.CRASH_LOOP,
                Patient.well().headline(Headline.CRASH_LOOPING).history(Patient.loop(5)));
        FOR.put(
                ProblemId.CRASH_AFTER_RELOAD,
                Patient.well()
                        .history(Patient.loop(2, Duration.ofSeconds(18), Duration.ofSeconds(17))));
        FOR.put(
                ProblemId.EMERGENCY_CHORD,
                Patient.well().stopped().says("[INFO] pressed LControl+Space+Escape, exiting"));
        AGAINST.put(ProblemId.KILLED, Patient.signalled(9, "oom-kill").says(FAULT));
        AGAINST.put(ProblemId.UNEXPLAINED_EXIT, Patient.exited(1).says(FAULT));
    }

    private static void others() {
        FOR.put(ProblemId.RELOAD_REJECTED, Patient.well().lastReload("rejected"));
        FOR.put(ProblemId.RELOAD_WAITING, Patient.well().lastReload("timed-out"));
        FOR.put(ProblemId.RELOAD_UNSUPPORTED, Patient.well().lastReload("unsupported"));
        FOR.put(ProblemId.LEFT_OVER, Patient.well().stopped().daemons(process(Truth.YES)));
        FOR.put(ProblemId.SECOND_DAEMON, Patient.well().daemons(process(Truth.NO)));
        FOR.put(
                ProblemId.STALE_SOCKET,
                Patient.well().tomo(new SeenTomo(Truth.NO, Truth.YES, "/run/tomo", List.of())));
        for (ProblemId id :
                List.of(
                        ProblemId.SETTINGS_BROKEN,
                        ProblemId.LOG_UNWRITABLE,
                        ProblemId.SUPERVISION_WEAK)) {
            Problem flaw = Problem.warning(id, "it", List.of("evidence"));
            FOR.put(
                    id,
                    Patient.well()
                            .tomo(new SeenTomo(Truth.YES, Truth.NO, "/run/tomo", List.of(flaw))));
        }
        FOR.put(ProblemId.MAC_DRIVER, Patient.exited(1).says("[ERROR] driver is not activated"));
        FOR.put(
                ProblemId.MAC_PERMISSION,
                Patient.exited(1).says("[ERROR] kanata needs macOS Input Monitoring permission"));
        FOR.put(
                ProblemId.MAC_NOT_ROOT,
                Patient.signalled(6, "").says("terminating due to filesystem_error"));
        FOR.put(ProblemId.MAC_HID_DAEMON, Patient.well().says("connect_failed asio.system:61"));
    }

    private static SeenProcess process(Truth leftover) {
        return new SeenProcess(
                99, "eve", true, List.of("kanata"), "", null, Truth.NO, leftover, null);
    }
}
