package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.bus.Struct;
import app.tomo.bus.Variant;
import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class StatusMappingTest {
    private final Map<String, Object> properties = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "loaded, LOADED",
        "merged, LOADED",
        "not-found, NOT_FOUND",
        "masked, MASKED",
        "bad-setting, BROKEN",
        "error, BROKEN",
    })
    void loadStateSaysWhetherThereIsAUsableDefinition(String word, LoadState expected) {
        assertEquals(expected, StatusMapping.load(word));
    }

    @ParameterizedTest
    @CsvSource({
        "enabled, ENABLED",
        "enabled-runtime, ENABLED",
        "disabled, DISABLED",
        "linked, DISABLED",
        "masked, DISABLED",
        "static, STATIC",
        "generated, STATIC",
        "'', UNKNOWN",
        "a-word-of-the-future, UNKNOWN",
    })
    void unitFileStateSaysWhetherItStartsByItself(String word, Enablement expected) {
        assertEquals(expected, StatusMapping.enablement(word));
    }

    @ParameterizedTest
    @CsvSource({
        "active, running, ACTIVE",
        "reloading, reload, ACTIVE",
        "inactive, dead, INACTIVE",
        "failed, failed, FAILED",
        "activating, start, ACTIVATING",
        "activating, auto-restart, RESTARTING",
        "activating, auto-restart-queued, RESTARTING",
        "failed, failed-before-auto-restart, RESTARTING",
        "inactive, dead-before-auto-restart, RESTARTING",
        "deactivating, stop-sigterm, DEACTIVATING",
        "maintenance, cleaning, INACTIVE",
    })
    void activeAndSubStateSayWhatItIsDoing(String active, String sub, Activity expected) {
        assertEquals(expected, StatusMapping.activity(active, sub));
    }

    @Test
    void theCodeOfTheMainProcessSaysHowItEnded() {
        assertEquals(new Exit.Exited(203), exit(1, 203));
        assertEquals(new Exit.Signalled(9, false), exit(2, 9));
        assertEquals(new Exit.Signalled(6, true), exit(3, 6));
        assertEquals(Exit.NONE, exit(0, 0));
    }

    @Test
    void timesAreMicrosecondsAndZeroIsNever() {
        tell("MainPID", "u", 42L);
        tell("ExecMainStartTimestamp", "t", 1_795_347_451_613_283L);
        tell("InactiveEnterTimestamp", "t", 0L);
        assertEquals(Instant.parse("2026-11-22T11:37:31.613283Z"), status().runningSince());
        assertNull(status().stoppedAt());
    }

    @Test
    void nothingRunsSinceAnythingWithoutAProcess() {
        tell("MainPID", "u", 0L);
        tell("ExecMainStartTimestamp", "t", 1_795_347_451_613_283L);
        assertNull(status().runningSince());
        assertEquals(Instant.parse("2026-11-22T11:37:31.613283Z"), status().lastStart());
    }

    @Test
    void theCommandLineIsThePathAndTheArguments() {
        List<String> argv = List.of("another name", "-f", "/etc/a.kbd", "-p", "5829");
        tell(
                "ExecStart",
                "a(sasbttttuii)",
                List.of(Struct.of("/usr/bin/kanata", argv, false, 0L, 0L, 0L, 0L, 0L, 0, 0)));
        assertEquals(
                new Invocation(
                        "/usr/bin/kanata",
                        "/etc/a.kbd",
                        DaemonAddress.loopback(5829),
                        List.of("/usr/bin/kanata", "-f", "/etc/a.kbd", "-p", "5829")),
                status().invocation());
    }

    @ParameterizedTest
    @CsvSource({
        "/home/eve/keys, a.kbd, /home/eve/keys/a.kbd",
        "!/home/eve/keys, ../a.kbd, /home/eve/a.kbd",
        "/home/eve/keys, /etc/a.kbd, /etc/a.kbd",
        "/home/eve/keys, ${CFG}, ${CFG}",
        "~, a.kbd, a.kbd",
        "'', a.kbd, a.kbd",
    })
    void aConfigIsLookedForWhereTheDaemonWorks(String folder, String named, String config) {
        tell("WorkingDirectory", "s", folder);
        tell(
                "ExecStart",
                "a(sasbttttuii)",
                List.of(
                        Struct.of(
                                "/usr/bin/kanata",
                                List.of("kanata", "-f", named),
                                false,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L,
                                0,
                                0)));
        Invocation invocation = status().invocation();
        assertEquals(config, invocation.config());
        assertEquals(List.of("/usr/bin/kanata", "-f", named), invocation.arguments());
    }

    @Test
    void whatTheUnitSetsIsPutIntoItsCommandLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("env"), "# mine\nCFG=\"/etc/b c.kbd\"\n");
        List<String> argv =
                List.of("kanata", "--cfg=${CFG}", "$MORE", "$$CFG", "${OTHER}", "$NONE", "100$");
        tell("Environment", "as", List.of("CFG=/etc/a.kbd", "MORE=-p 5829", "NONE="));
        tell("EnvironmentFiles", "a(sb)", List.of(Struct.of(file.toString(), true)));
        tell(
                "ExecStart",
                "a(sasbttttuii)",
                List.of(Struct.of("/usr/bin/kanata", argv, false, 0L, 0L, 0L, 0L, 0L, 0, 0)));
        assertEquals(
                List.of(
                        "/usr/bin/kanata",
                        "--cfg=/etc/b c.kbd",
                        "-p",
                        "5829",
                        "$CFG",
                        "${OTHER}",
                        "100$"),
                status().invocation().arguments());
    }

    @Test
    void whatIsNotToldIsNotKnown() {
        ServiceStatus status = status();
        assertEquals(Invocation.UNKNOWN, status.invocation());
        assertEquals(Exit.NONE, status.lastExit());
        assertEquals(Enablement.UNKNOWN, status.enablement());
        assertEquals("", status.definition());
    }

    @Test
    void aPropertyOfAnotherTypeCountsAsNotTold() {
        tell("MainPID", "s", "seven");
        tell("ExecStart", "s", "kanata");
        assertEquals(0, status().pid());
        assertEquals(Invocation.UNKNOWN, status().invocation());
    }

    private Exit exit(int code, int status) {
        tell("ExecMainCode", "i", code);
        tell("ExecMainStatus", "i", status);
        return status().lastExit();
    }

    private void tell(String name, String signature, Object value) {
        properties.put(name, new Variant(signature, value));
    }

    private ServiceStatus status() {
        return StatusMapping.status(UnitProperties.NONE.with(properties), new FakeDaemonKind());
    }
}
