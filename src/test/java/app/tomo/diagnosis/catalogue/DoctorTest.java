package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Headline;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a person would call the cause comes first.
class DoctorTest {
    private static final String[] FAULT = {
        "[ERROR] Error in configuration",
        "    Diagnostic severity: error",
        "Begin snippet for /home/eve/kanata.kbd starting at line 4, column 1",
        "",
        "snippet line 5:   (a s)",
        "    label at line 5, columns 3 to 7: Error here",
        "diagnostic help: Incomplete chord entry",
        "[ERROR] failed to parse file",
    };

    private static final String[] PORT_TAKEN = {
        "thread 'main' (1397) panicked at src/tcp_server.rs:141:56:",
        "TCP server starts: Os { code: 98, kind: AddrInUse, message: \"Address already in use\" }",
    };

    private static void finds(Patient patient, ProblemId... ids) {
        assertEquals(List.of(ids), patient.found());
    }

    @Test
    void aDaemonThatIsWellIsAccusedOfNothing() {
        finds(Patient.well());
        assertTrue(Patient.well().diagnosis().well());
    }

    @Test
    void whatThePersonWantsOffIsAccusedOfNothing() {
        for (Wish wish : List.of(Wish.STOPPED, Wish.PAUSED, Wish.EMERGENCY_STOPPED)) {
            finds(Patient.well().stopped().wish(wish));
        }
    }

    @Test
    void aMistakeInTheConfigExplainsTheExitAndTheStartLimitNeedsItsReset() {
        finds(Patient.exited(1).says(FAULT), ProblemId.CONFIG_INVALID);
        Patient limited = Patient.exited(1).with("Result", "start-limit-hit").says(FAULT);
        var fault = new ConfigFault(Patient.CONFIG, 5, 3, 5, 7, "Incomplete chord entry", "");
        finds(
                limited.config(Truth.YES, new CheckResult.Failed(fault)),
                ProblemId.CONFIG_INVALID,
                ProblemId.START_LIMIT);
        finds(limited.config(Truth.YES, new CheckResult.Passed(List.of())), ProblemId.START_LIMIT);
    }

    @Test
    void aConfigThatIsNotThereIsNamed() {
        finds(
                Patient.exited(1)
                        .says("[ERROR] Could not find the config file (/home/eve/kanata.kbd)")
                        .config(
                                Truth.NO,
                                new CheckResult.NotPossible(CheckResult.Why.NO_CONFIG, "")),
                ProblemId.CONFIG_MISSING);
    }

    @Test
    void aMistakeThatOnlyTheCheckKnowsIsTheCauseWhereItEnded() {
        var fault = new ConfigFault(Patient.CONFIG, 5, 3, 5, 7, "Incomplete chord entry", "");
        finds(
                Patient.exited(1).withoutLog().config(Truth.YES, new CheckResult.Failed(fault)),
                ProblemId.CONFIG_INVALID);
    }

    @Test
    void noAccessToTheDeviceIsNotAMissingOne() {
        finds(
                Patient.exited(1)
                        .devices(Patient.devices("root", "0600", Truth.NO, 5))
                        .says(
                                "[ERROR] Failed to open the output uinput device. Make sure you"
                                        + " have the right permissions",
                                "[ERROR] Permission denied (os error 13)"),
                ProblemId.UINPUT_DENIED);
        finds(
                Patient.exited(1)
                        .says(
                                "[ERROR] Failed to open the output uinput device. Make sure",
                                "[ERROR] No such file or directory (os error 2)"),
                ProblemId.UINPUT_MISSING);
    }

    @Test
    void aPortThatSomebodyElseHasIsNamed() {
        var owner = new Owner(77, "eve", true, "python3", "", null, Truth.NO);
        finds(
                Patient.signalled(6, "core-dump").port(Truth.YES, owner, Truth.NO).withoutLog(),
                ProblemId.PORT_TAKEN);
    }

    @Test
    void aPortThatItHasItselfByNowIsNobodyElses() {
        Patient patient =
                Patient.well()
                        .headline(Headline.CRASH_LOOPING)
                        .says(
                                "thread 'main' panicked at src/tcp_server.rs:1:1:",
                                "TCP server starts: Os { code: 98, kind: AddrInUse }");
        assertInstanceOf(Judgement.RuledOut.class, patient.judged(ProblemId.PORT_TAKEN));
    }

    private static Patient panicked(String reason) {
        return Patient.signalled(6, "core-dump")
                .says(
                        "thread 'main' panicked at src/tcp_server.rs:1:1:",
                        "TCP server starts: Os { " + reason + " }");
    }

    @Test
    void anAddressThatItCannotHaveIsAMatterOfItsCommandLine() {
        Patient patient =
                panicked(
                        "code: 99, kind: AddrNotAvailable, message: \"Cannot assign requested"
                                + " address\"");
        finds(patient, ProblemId.BAD_ARGUMENT);
        assertEquals(
                "Cannot assign requested address",
                patient.diagnosis().findings().getFirst().subject());
        assertInstanceOf(
                Judgement.RuledOut.class,
                panicked("code: 24, kind: Uncategorized, message: \"Too many open files\"")
                        .judged(ProblemId.BAD_ARGUMENT));
    }

    @Test
    void whatIsMissingDownTheChainIsNamedAndWhoNeedsIt() {
        NeededUnit failed =
                new NeededUnit("kanata.service", "keys.service", "Requires", "loaded", "failed");
        NeededUnit missing =
                new NeededUnit("keys.service", "disk.mount", "Requires", "not-found", "inactive");
        Finding found =
                Patient.well()
                        .stopped()
                        .managerSays("Dependency failed for kanata.service - kanata.")
                        .needs(failed, missing)
                        .diagnosis()
                        .findings()
                        .getFirst();
        assertEquals(ProblemId.UNIT_DEPENDENCY, found.id());
        assertEquals("disk.mount", found.subject());
        assertEquals("keys.service", found.by());
        assertEquals(Confidence.CERTAIN, found.confidence());
    }

    @Test
    void whatIsOnlyOffIsNotMissing() {
        finds(
                Patient.well()
                        .stopped()
                        .needs(
                                new NeededUnit(
                                        "kanata.service",
                                        "keys.service",
                                        "Requires",
                                        "loaded",
                                        "inactive")));
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        finds(
                Patient.exited(203)
                        .program(SeenProgram.Place.MISSING, Truth.UNKNOWN, "")
                        .saidBefore(FAULT),
                ProblemId.BINARY_MISSING);
    }

    /// The script may have failed at something of its own.
    @Test
    void ofAScriptThatCouldNotRunSomethingItIsNotCertainThatThatIsTheDaemon() {
        Patient script = Patient.exited(127).command("/opt/keys/start").nowhere();
        List<Finding> found = script.diagnosis().findings();
        assertEquals(List.of(ProblemId.BINARY_MISSING), found.stream().map(Finding::id).toList());
        assertEquals(Confidence.POSSIBLE, found.getFirst().confidence());
        Patient named =
                Patient.exited(127)
                        .command("/opt/keys/start")
                        .nowhere()
                        .says("/opt/keys/start: 2: exec: /opt/bin/kanata: not found");
        assertEquals(Confidence.LIKELY, named.diagnosis().findings().getFirst().confidence());
        Patient itself = Patient.exited(203).command("/opt/keys/start").nowhere();
        assertEquals(Confidence.CERTAIN, itself.diagnosis().findings().getFirst().confidence());
    }

    @Test
    void aKeyboardThatIsHeldElsewhereIsNamedByItsName() {
        Patient held =
                Patient.well()
                        .says(
                                "[WARN] found device /dev/input/event0 but could not register it"
                                        + " Os { code: 16, kind: ResourceBusy }");
        finds(held, ProblemId.KEYBOARD_GRABBED);
        assertEquals("AT Keyboard", held.diagnosis().findings().getFirst().subject());
    }

    @Test
    void silenceIsNamed() {
        finds(Patient.well().contact(SeenHealth.Contact.SILENT), ProblemId.UNRESPONSIVE);
        finds(
                Patient.well().contact(SeenHealth.Contact.REFUSED).port(Truth.NO, null, Truth.NO),
                ProblemId.PORT_CLOSED);
    }

    @Test
    void aUnitThatIsNotUsableIsNamed() {
        finds(Patient.well().stopped().with("LoadState", "masked"), ProblemId.UNIT_MASKED);
        finds(Patient.well().stopped().with("LoadState", "not-found"), ProblemId.UNIT_MISSING);
        finds(
                Patient.well()
                        .stopped()
                        .with("LoadState", "not-found")
                        .otherUnit("loaded", "active"),
                ProblemId.WRONG_SCOPE);
    }

    /// It lives for the two seconds that it waits before it wants its port, again and again.
    @Test
    void whatEndedTheOneBeforeIsToldWhileItComesBack() {
        Patient back =
                Patient.well()
                        .headline(Headline.STARTING)
                        .contact(SeenHealth.Contact.REFUSED)
                        .port(Truth.NO, null, Truth.UNKNOWN)
                        .inGrace()
                        .with("NRestarts", "1");
        finds(back);
        finds(back.saidBefore(FAULT), ProblemId.CONFIG_INVALID);
        finds(Patient.well().with("NRestarts", "1").inGrace().saidBefore(FAULT));
    }

    @Test
    void whatSomebodyStoppedIsAccusedOfNothing() {
        finds(
                Patient.well()
                        .stopped()
                        .with("UnitFileState", "disabled")
                        .with("ExecMainStartTimestamp", "0")
                        .says("[WARN] no keyboard devices found; kanata is waiting"));
    }

    @Test
    void whatAUnitSaidThatIsGoneIsNobodysFault() {
        Patient gone = Patient.well().stopped().with("LoadState", "not-found").says(PORT_TAKEN);
        finds(gone, ProblemId.UNIT_MISSING);
        finds(gone.otherUnit("loaded", "inactive"), ProblemId.WRONG_SCOPE);
    }

    @Test
    void aDeviceIsNotSupposedToBeTheCauseWhereNobodyWatchedTheUnit() {
        Patient aborted =
                Patient.signalled(6, "core-dump")
                        .withoutLog()
                        .devices(Patient.devices("root", "0600", Truth.NO, 5));
        finds(aborted, ProblemId.UINPUT_DENIED);
        finds(aborted.headline(Headline.UNKNOWN), ProblemId.KILLED);
    }

    @Test
    void aPortThatIsFreeByNowKeepsNothingFromStarting() {
        finds(Patient.well().stopped().says(PORT_TAKEN).port(Truth.NO, null, Truth.NO));
    }

    @Test
    void aStrangerKeepsThePortAndAnotherDaemonDoesNot() {
        assertEquals(
                List.of(Repair.CHOOSE_PORT, Repair.END_HOLDER, Repair.START),
                repairsOf(Truth.YES, Truth.NO));
        assertEquals(
                List.of(Repair.END_HOLDER, Repair.CHOOSE_PORT, Repair.START),
                repairsOf(Truth.YES, Truth.YES));
        assertEquals(List.of(Repair.START), repairsOf(Truth.NO, Truth.NO));
    }

    private static List<Repair> repairsOf(Truth taken, Truth daemon) {
        var owner = new Owner(77, "eve", true, "python3", "", null, daemon);
        return Patient.signalled(6, "core-dump")
                .says(PORT_TAKEN)
                .port(taken, taken == Truth.YES ? owner : null, Truth.NO)
                .diagnosis()
                .findings()
                .getFirst()
                .repairs();
    }

    @Test
    void aLoopIsOverWhereWhatWasStartedByHandOutlivesAnyOfIt() {
        List<Instant> restarts =
                Stream.of(30, 25, 20).map(each -> Patient.NOW.minusSeconds(each)).toList();
        var history = new SeenHistory(restarts, true, null, List.of(), List.of(), false, "", null);
        Patient looping = Patient.well().headline(Headline.CRASH_LOOPING).history(history);
        finds(looping, ProblemId.CRASH_LOOP);
        finds(looping.started(Patient.NOW.minusSeconds(9)), ProblemId.CRASH_LOOP);
        finds(
                looping.started(Patient.NOW.minusSeconds(19)).with("NRestarts", "3"),
                ProblemId.CRASH_LOOP);
        finds(looping.with("NRestarts", "0"));
    }

    @Test
    void whatIsNoLoopByTheSettingsIsNotPartOfOne() {
        var restarts = List.of(Patient.NOW.minusSeconds(60), Patient.NOW.minusSeconds(20));
        Patient looping =
                Patient.well()
                        .headline(Headline.CRASH_LOOPING)
                        .started(Patient.NOW.minusSeconds(19))
                        .with("NRestarts", "0");
        finds(looping.history(looping(restarts, null)), ProblemId.CRASH_LOOP);
        finds(looping.history(looping(restarts, Duration.ofSeconds(30))));
    }

    private static SeenHistory looping(List<Instant> restarts, @Nullable Duration calm) {
        return new SeenHistory(restarts, true, calm, List.of(), List.of(), false, "", null);
    }
}
