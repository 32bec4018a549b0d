package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.ConfigFault;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

/// What the log gives away, over recordings of four real versions and over lines seen on real machines.
class KanataLogReaderTest {
    private static final String STARTING = "12:00:00.0000 [INFO] kanata v1.11.0 starting";
    private static final String VALID = "12:00:00.0001 [INFO] config file is valid";
    private static final String GRABBED =
            "12:00:00.0002 [WARN] found device /dev/input/event3 but could not register it Os {"
                    + " code: 16, kind: ResourceBusy, message: \"Device or resource busy\" }";

    static List<String> versions() {
        return Recordings.VERSIONS;
    }

    static List<String> reloading() {
        return Recordings.VERSIONS.stream().filter(version -> !version.equals("1.9.0")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "start-invalid,       CONFIG_INVALID,  ''",
        "start-invalid-drawn, CONFIG_INVALID,  ''",
        "config-missing,      CONFIG_MISSING,  gone.kbd",
        "no-config,           CONFIG_MISSING,  ''",
        "bad-port,            BAD_ARGUMENT,    ''",
        "bad-flag,            BAD_ARGUMENT,    ''",
        "keyboard-none,       KEYBOARD_NONE,   ''",
        "keyboard-waiting,    KEYBOARD_WAITING,''",
        "port-taken,          PORT_TAKEN,      ''",
    })
    void aFailedStartIsOneFinding(String name, ProblemId id, String subject) {
        for (String version : Recordings.VERSIONS) {
            LogFinding finding = only(recorded(version, name));
            assertEquals(id, finding.id(), version);
            assertEquals(subject, finding.subject(), version);
            assertTrue(!finding.evidence().isEmpty() && finding.evidence().size() <= 12, version);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aMissingXsetIsSeenBesideTheMissingKeyboards(String version) {
        assertEquals(
                List.of(ProblemId.KEYBOARD_WAITING, ProblemId.XSET_MISSING),
                ids(recorded(version, "xset-missing")));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anInvalidConfigIsNamedWithItsPlace(String version) {
        for (String name : List.of("start-invalid", "start-invalid-drawn")) {
            ConfigFault fault = fault(only(recorded(version, name)));
            assertEquals("lines.kbd", fault.file());
            assertEquals(3, fault.line());
            assertEquals(5, fault.column());
            assertEquals("Unknown action type: nope", fault.reason());
        }
    }

    @ParameterizedTest
    @MethodSource("reloading")
    void aRejectedReloadIsNamedWithItsPlace(String version) {
        for (String name : List.of("reload-rejected", "reload-rejected-drawn")) {
            LogFinding finding = rejected(recorded(version, name));
            assertEquals("/folder/live.kbd", fault(finding).file());
            assertEquals(3, fault(finding).line());
            assertEquals("Unknown action type: nope", fault(finding).reason());
        }
    }

    @ParameterizedTest
    @MethodSource("reloading")
    void aGoodReloadMakesTheRejectedOneObsolete(String version) {
        assertEquals(
                List.of(ProblemId.KEYBOARD_WAITING), ids(recorded(version, "reload-put-right")));
    }

    @ParameterizedTest
    @MethodSource("reloading")
    void ofSeveralRejectedReloadsTheNewestCounts(String version) {
        LogFinding finding = rejected(recorded(version, "reload-rejected-again"));
        assertTrue(fault(finding).reason().startsWith("Layer base has 2 item(s)"));
    }

    @Test
    void aRejectedReloadIsDatedByTheLineThatSaysSo() {
        List<String> lines = Recordings.read("log", "1.11.0", "reload-rejected").lines();
        int said = -1;
        for (int i = 0; i < lines.size(); i++) {
            said = lines.get(i).contains("live reload failed") ? i : said;
        }
        LogFinding finding = rejected(recorded("1.11.0", "reload-rejected"));
        assertEquals(LogLines.START.plusMillis(said), finding.at());
    }

    @Test
    void includedFilesAreRelativeToTheConfigThatWasReloaded() {
        LogLines log = new LogLines();
        log.add(7, STARTING, VALID);
        log.add(7, "12:00:01.0000 [INFO] Requested live reload of file: /etc/kanata/main.kbd");
        List<String> block =
                new ArrayList<>(Recordings.read("check", "1.11.0", "include.kbd").lines());
        block.removeIf(line -> !line.contains("ERROR") && LogRecordTest.logged(line));
        log.add(7, block);
        log.add(7, "12:00:01.0001 [ERROR] live reload failed failed to parse config file");
        assertEquals(
                "/etc/kanata/inc/broken.kbd",
                fault(only(KanataLogReader.findings(log.list()))).file());
    }

    @Test
    void aReloadThatFailsForAnotherReasonSaysWhich() {
        LogLines log = new LogLines();
        log.add(7, STARTING, VALID);
        log.add(7, "12:00:01.0000 [ERROR] failed to run xset: Os { code: 2, kind: NotFound }");
        log.add(
                7,
                "12:00:01.0001 [ERROR] live reload failed No such file or directory (os error 2)");
        List<LogFinding> findings = KanataLogReader.findings(log.list());
        assertEquals(List.of(ProblemId.XSET_MISSING, ProblemId.RELOAD_REJECTED), ids(findings));
        assertEquals("No such file or directory (os error 2)", fault(findings.getLast()).reason());
    }

    @ParameterizedTest
    @CsvSource({
        "Permission denied (os error 13), UINPUT_DENIED",
        "No such file or directory (os error 2), UINPUT_MISSING",
        "No such device (os error 19), UINPUT_MISSING",
    })
    void theOutputDeviceIsMissingOrDenied(String reason, ProblemId id) {
        LogLines log = new LogLines();
        log.add(7, STARTING, VALID);
        log.add(
                7,
                "12:00:00.1000 [ERROR] Failed to open the output uinput device. Make sure you've"
                        + " added the user executing kanata to the `uinput` group",
                "12:00:00.1001 [ERROR] " + reason,
                "",
                "Error: " + reason);
        assertEquals(id, only(KanataLogReader.findings(log.list())).id());
    }

    @Test
    void aKeyboardHeldBySomebodyElseIsNamed() {
        LogLines log = new LogLines().add(7, STARTING, VALID, GRABBED);
        LogFinding finding = only(KanataLogReader.findings(log.list()));
        assertEquals(ProblemId.KEYBOARD_GRABBED, finding.id());
        assertEquals("/dev/input/event3", finding.subject());
    }

    @Test
    void aKeyboardThatIsGrabbedLaterIsNoProblemAnyMore() {
        String registering = "12:00:05.0000 [INFO] registering /dev/input/event3: \"Keyboard\"";
        LogLines log = new LogLines().add(7, STARTING, VALID, registering, GRABBED, registering);
        log.add(7, "12:00:00.0003 [WARN] no keyboard devices found; kanata is waiting");
        log.add(7, registering);
        assertEquals(List.of(), KanataLogReader.findings(log.list()));
    }

    @Test
    void theEmergencyChordIsTold() {
        LogLines log = new LogLines().add(7, STARTING, VALID);
        log.add(7, "12:00:09.0000 [INFO] pressed LControl+Space+Escape, exiting");
        assertEquals(ProblemId.EMERGENCY_CHORD, only(KanataLogReader.findings(log.list())).id());
    }

    @Test
    void onlyTheNewestProcessCounts() {
        LogLines log = new LogLines();
        log.add(7, Recordings.read("log", "1.11.0", "start-invalid").lines());
        log.add(8, STARTING, VALID);
        log.add(7, GRABBED);
        assertEquals(List.of(), KanataLogReader.findings(log.list()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatWasWrongBeforeIsForgottenWhenTheCommandLineIsRefused(String version) {
        LogLines log = new LogLines();
        log.add(7, Recordings.read("log", version, "port-taken").lines());
        log.add(8, Recordings.read("log", version, "bad-flag").lines());
        assertEquals(ProblemId.BAD_ARGUMENT, only(KanataLogReader.findings(log.list())).id());
        log.add(9, STARTING, VALID);
        assertEquals(List.of(), KanataLogReader.findings(log.list()));
    }

    @Test
    void aWindowThatBeginsInTheMiddleOfAProcessIsReadAllTheSame() {
        LogLines log = new LogLines();
        List<String> lines = Recordings.read("log", "1.11.0", "reload-rejected").lines();
        int begin = 0;
        while (!lines.get(begin).contains("Requested live reload")) {
            begin++;
        }
        log.add(7, lines.subList(begin, lines.size()));
        rejected(KanataLogReader.findings(log.list()));
    }

    @Test
    void aBlockWhoseVerdictIsNotYetThereIsJudgedByWhetherTheDaemonRuns() {
        List<String> lines = Recordings.read("log", "1.11.0", "reload-rejected").lines();
        int end = lines.size() - 1;
        while (!lines.get(end).contains("live reload failed")) {
            end--;
        }
        rejected(KanataLogReader.findings(new LogLines().add(7, lines.subList(0, end)).list()));
    }

    @Test
    void linesOfOtherProgramsArePassedOver() {
        LogLines log = new LogLines();
        log.add(1, "Started kanata.service - kanata.", "error: unexpected argument '--nope' found");
        log.add(7, STARTING, VALID);
        log.add(1, "kanata.service: Main process exited, code=killed, status=9/KILL");
        log.add(9, "error: something else", "panicked at the disco");
        assertEquals(List.of(), KanataLogReader.findings(log.list()));
        assertEquals(List.of(), KanataLogReader.findings(List.of()));
    }

    @Test
    void aLayerThatIsPrintedToTheLogIsNotTakenForAnError() {
        LogLines log = new LogLines();
        log.add(7, STARTING, VALID, "12:00:01.0000 [INFO] Entered layer:", "");
        log.add(7, "(deflayer base", "  live reload failed", "  Error in configuration)");
        assertEquals(List.of(), KanataLogReader.findings(log.list()));
    }

    private static List<LogFinding> recorded(String version, String name) {
        return KanataLogReader.findings(
                new LogLines().add(42, Recordings.read("log", version, name).lines()).list());
    }

    private static LogFinding only(List<LogFinding> findings) {
        assertEquals(1, findings.size(), findings.toString());
        return findings.getFirst();
    }

    private static LogFinding rejected(List<LogFinding> findings) {
        return only(
                findings.stream()
                        .filter(finding -> finding.id() == ProblemId.RELOAD_REJECTED)
                        .toList());
    }

    private static ConfigFault fault(LogFinding finding) {
        ConfigFault fault = finding.fault();
        assertNotNull(fault);
        return fault;
    }

    private static List<ProblemId> ids(List<LogFinding> findings) {
        return findings.stream().map(LogFinding::id).toList();
    }
}
