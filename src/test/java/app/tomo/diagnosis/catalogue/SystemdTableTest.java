package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.observed.RecordedCase;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Each result, exit status and end that systemd reports (systemd.service(5), systemd.exec(5), waitid(2)) has a finding of its own,
/// and each failure of the catalogue was recorded, or there is a reason why not.
class SystemdTableTest {
    /// Those that systemd.exec(5) leaves out between its first and its last.
    private static final Set<Integer> NOT_GIVEN = Set.of(223, 234, 244);

    private static final int EXEC = 203;

    /// Of these there is no case in which they are what is found first, for this reason.
    private static final Map<ProblemId, String> NOT_RECORDED = new EnumMap<>(ProblemId.class);

    static {
        for (ProblemId mac :
                List.of(
                        ProblemId.MAC_DRIVER,
                        ProblemId.MAC_HID_DAEMON,
                        ProblemId.MAC_NOT_ROOT,
                        ProblemId.MAC_PERMISSION)) {
            NOT_RECORDED.put(mac, "there is no such machine here");
        }
        for (ProblemId warning :
                List.of(
                        ProblemId.EMERGENCY_CHORD,
                        ProblemId.SETTINGS_BROKEN,
                        ProblemId.STALE_SOCKET,
                        ProblemId.UNIT_WEAK,
                        ProblemId.LOG_UNWRITABLE,
                        ProblemId.SUPERVISION_WEAK)) {
            NOT_RECORDED.put(warning, "a warning, told by its check only");
        }
        NOT_RECORDED.put(ProblemId.EMERGENCY_STOP_FAILED, "nothing survived one so far");
        NOT_RECORDED.put(ProblemId.NOT_RESUMED, "played by the engine’s own tests");
        NOT_RECORDED.put(ProblemId.RELOAD_WAITING, "a key has to be held by a hand");
    }

    private static List<ProblemId> found(Patient patient) {
        return patient.diagnosis().findings().stream().map(Finding::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "resources, 0, 0, UNIT_RESOURCES",
        "protocol, 1, 0, UNIT_PROTOCOL",
        "timeout, 2, 15, STOP_TIMEOUT",
        "exit-code, 1, 1, UNEXPLAINED_EXIT",
        "signal, 2, 9, KILLED",
        "core-dump, 3, 11, KILLED",
        "watchdog, 2, 6, WATCHDOG",
        "start-limit-hit, 1, 1, START_LIMIT",
        "oom-kill, 2, 9, OUT_OF_MEMORY",
        "exec-condition, 1, 255, UNIT_CONDITION",
        "of-a-newer-systemd, 1, 1, UNEXPLAINED_EXIT",
    })
    void eachResultHasItsFinding(String result, String code, String status, ProblemId id) {
        Patient patient =
                Patient.exited(1)
                        .with("Result", result)
                        .with("ExecMainCode", code)
                        .with("ExecMainStatus", status);
        assertTrue(found(patient).contains(id), () -> result + ": " + found(patient));
    }

    @Test
    void successIsNone() {
        Patient patient =
                Patient.exited(0).stopped().with("Result", "success").with("ExecMainCode", "1");
        assertEquals(List.of(), found(patient));
    }

    @Test
    void eachStatusOfSystemdsOwnIsToldByItsName() {
        IntStream.rangeClosed(200, 245)
                .filter(status -> status != EXEC)
                .forEach(
                        status ->
                                assertEquals(
                                        List.of(
                                                NOT_GIVEN.contains(status)
                                                        ? ProblemId.UNEXPLAINED_EXIT
                                                        : ProblemId.UNIT_SETUP),
                                        found(Patient.exited(status)),
                                        () -> ExitNames.status(status)));
    }

    @Test
    void aProgramThatCouldNotBeRunIsMissingOrNobodyKnowsWhy() {
        Patient missing =
                Patient.exited(EXEC).program(SeenProgram.Place.MISSING, Truth.UNKNOWN, "");
        assertEquals(List.of(ProblemId.BINARY_MISSING), found(missing));
        assertEquals(List.of(ProblemId.UNEXPLAINED_EXIT), found(Patient.exited(EXEC)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 6, 7, 100, 199, 246, 255})
    void whatNobodyKnowsIsCalledUnexplained(int status) {
        assertEquals(List.of(ProblemId.UNEXPLAINED_EXIT), found(Patient.exited(status)));
    }

    @Test
    void eachFailureWasRecordedOrThereIsAReason() throws IOException {
        Set<ProblemId> left = EnumSet.allOf(ProblemId.class);
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
            for (Path file : files.toList()) {
                if (ObservationsJson.read(Files.readString(file))
                        instanceof ObservationsJson.Reading.Read(RecordedCase recorded)) {
                    left.removeIf(id -> recorded.expected().contains(id.id()));
                }
            }
        }
        assertEquals(NOT_RECORDED.keySet(), left);
    }
}
