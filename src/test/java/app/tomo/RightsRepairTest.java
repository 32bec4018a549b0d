package app.tomo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.control.ControlClaim;
import app.tomo.config.MadeThing;
import app.tomo.config.MadeThings;
import app.tomo.config.Places;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.model.Limits;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.service.MachineRepair;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@EnabledOnOs(OS.LINUX)
class RightsRepairTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir private Path folder;
    private Places places;

    @BeforeEach
    void begin() {
        Path run = folder.resolve("run");
        places = new Places(folder, folder, folder, run.resolve("socket"), run.resolve("lock"));
    }

    private StepState carriedOut(RecoveryAct act) {
        return carriedOut(act, new MachineRepair(true, () -> NOW));
    }

    private StepState carriedOut(RecoveryAct act, MachineRepair machine) {
        RightsRepair repair = new RightsRepair(machine, made(), places, () -> NOW, Limits.DEFAULT);
        RecoveryStep step =
                new RecoveryStep(
                        "step",
                        act,
                        List.of(),
                        RecoveryStep.Leave.NONE,
                        false,
                        true,
                        Duration.ofSeconds(20));
        return repair.carryOut(step, new GivingUp());
    }

    private MadeThings made() {
        return new MadeThings(places);
    }

    /// Nothing is run: leave is given to programs of that name, and to no other.
    private static MachineRepair leaveTo(String program) {
        String asker = "case $0 in */" + program + ") exit 0;; *) exit 126;; esac";
        return new MachineRepair(List.of("/bin/sh", "-c", asker), () -> NOW);
    }

    private RecoveryAct.WriteFile rule() {
        String path = folder.resolve("99-uinput.rules").toString();
        return new RecoveryAct.WriteFile(Repair.WRITE_RULE, path, null, "text\n");
    }

    private StepState socketRemoved() {
        return carriedOut(new RecoveryAct.RemoveSocket(places.socket().toString()));
    }

    @Test
    void aSocketThatWasLeftBehindGoes() throws IOException {
        Files.createDirectory(folder.resolve("run"));
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(places.socket()));
        }
        assertEquals(new StepState.Done(false, List.of()), socketRemoved());
        assertFalse(Files.exists(places.socket()));
        assertEquals(new StepState.Done(true, List.of()), socketRemoved());
    }

    @Test
    void aTomoThatWasStartedMeanwhileKeepsItsSocket() {
        var claim = assertInstanceOf(ControlClaim.Result.Mine.class, ControlClaim.take(places));
        try (ControlClaim _ = claim.claim()) {
            var state = assertInstanceOf(StepState.NotDone.class, socketRemoved());
            assertEquals(StepState.Why.CHANGED_MEANWHILE, state.why());
            assertTrue(Files.exists(places.socket()));
        }
    }

    @Test
    void aFileInAnotherEncodingIsNotTakenForNone() throws IOException {
        Path rule = folder.resolve("99-uinput.rules");
        byte[] theirs = "# für kanata\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(rule, theirs);
        var state =
                assertInstanceOf(
                        StepState.NotDone.class,
                        carriedOut(
                                new RecoveryAct.WriteFile(
                                        Repair.WRITE_RULE, rule.toString(), null, "text\n")));
        assertEquals(StepState.Why.CHANGED_MEANWHILE, state.why());
        assertArrayEquals(theirs, Files.readAllBytes(rule));
    }

    @Test
    void whatMayNotBeReadIsNotTakenForNone() throws IOException {
        Path unreadable = Files.createDirectory(folder.resolve("uinput.conf"));
        var state =
                assertInstanceOf(
                        StepState.NotDone.class,
                        carriedOut(
                                new RecoveryAct.WriteFile(
                                        Repair.LOAD_MODULE,
                                        unreadable.toString(),
                                        null,
                                        "uinput\n")));
        assertEquals(StepState.Why.CHANGED_MEANWHILE, state.why());
    }

    @Test
    void whatLeaveWasNotGivenToIsNotNoted() {
        var state =
                assertInstanceOf(StepState.Refused.class, carriedOut(rule(), leaveTo("modprobe")));
        assertTrue(state.command().contains(rule().path()), state::command);
        assertEquals(List.of(), made().all());
    }

    @Test
    void aRefusalKeepsTheNoteOfWhatWasMadeBefore() {
        MadeThing before =
                new MadeThing.OfFile(rule().path(), "of before\n", NOW.minusSeconds(3600));
        assertTrue(made().note(before));
        assertInstanceOf(StepState.Refused.class, carriedOut(rule(), leaveTo("modprobe")));
        assertEquals(List.of(before), made().all());
        assertEquals(new StepState.Done(false, List.of()), carriedOut(rule(), leaveTo("install")));
        assertEquals(
                List.of(new MadeThing.OfFile(rule().path(), rule().text(), NOW)), made().all());
    }

    @Test
    void aGroupThatWasMadeStaysNotedWhereLeaveToJoinItIsRefused() {
        var join = new RecoveryAct.JoinGroups("you", List.of("input", "uinput"), List.of("uinput"));
        assertInstanceOf(StepState.Refused.class, carriedOut(join, leaveTo("groupadd")));
        assertEquals(List.of(new MadeThing.OfGroup("uinput", NOW)), made().all());
    }

    @Test
    void whatCannotBeNotedIsNotMade() throws IOException {
        Files.createDirectories(made().file().resolve("in-the-way"));
        Files.createFile(made().file().resolveSibling("made.json.unreadable"));
        var state =
                assertInstanceOf(StepState.NotDone.class, carriedOut(rule(), leaveTo("install")));
        assertEquals(StepState.Why.NOT_NOTED, state.why());
    }
}
