package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Scope;
import app.tomo.runtime.DaemonLog.Line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

@Timeout(180)
class JournalLogTest {
    private static final Instant AT = Instant.parse("2026-11-22T11:37:31.613283Z");
    private static final List<Long> PROCESSES = List.of(85L, 86L);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void textIsTakenAsItIs() throws IOException {
        assertEquals(
                List.of(new Line(AT, 85, "grüezi")),
                told(
                        "{\"MESSAGE\":\"grüezi\",\"_PID\":\"85\",\"__REALTIME_TIMESTAMP\":\"1795347451613283\"}"));
    }

    @Test
    void bytesAreDecoded() throws IOException {
        assertEquals(
                List.of(new Line(AT, 85, "\u001b[31mä")),
                told(
                        "{\"MESSAGE\":[27,91,51,49,109,195,164],\"_PID\":\"85\",\"__REALTIME_TIMESTAMP\":\"1795347451613283\"}"));
    }

    @Test
    void linesWithoutTextAndBrokenOnesAreLeftOut() throws IOException {
        assertEquals(
                List.of(),
                told("{\"MESSAGE\":null,\"_PID\":\"85\"}", "{\"_PID\":\"85\"}", "{\"MESSA", ""));
    }

    @Test
    void theNewestAreKept() {
        JournalLines lines = new JournalLines(2);
        List.of("1", "2", "3").forEach(each -> lines.add(new Line(AT, 85, each)));
        assertEquals(List.of("2", "3"), lines.oldestFirst().stream().map(Line::text).toList());
    }

    @Test
    void linesWithoutAUnitAreTakenByTheirProcess() throws IOException {
        assertEquals(
                List.of("a", "b", "c"),
                told(
                                "{\"MESSAGE\":\"a\",\"_PID\":\"85\",\"_SYSTEMD_USER_UNIT\":\"kanata.service\"}",
                                "{\"MESSAGE\":\"b\",\"_PID\":\"7\",\"USER_UNIT\":\"kanata.service\","
                                    + "\"_SYSTEMD_UNIT\":\"user@1000.service\"}",
                                "{\"MESSAGE\":\"c\",\"_PID\":\"85\"}",
                                "{\"MESSAGE\":\"d\",\"_PID\":\"85\",\"_SYSTEMD_UNIT\":\"cron.service\"}",
                                "{\"MESSAGE\":\"e\",\"_PID\":\"85\",\"_SYSTEMD_USER_UNIT\":\"other.service\"}")
                        .stream()
                        .map(Line::text)
                        .toList());
    }

    @Test
    void aJournalThatDoesNotEndIsKilledAtTheDeadline() throws IOException {
        Path pid = folder.resolve("pid");
        JournalLog log =
                log("echo $$ >" + pid + "; echo '{\"MESSAGE\":\"first\"}'; exec sleep 1000");
        List<Line> lines = log.since(AT, Duration.ofSeconds(3));
        if (lines.isEmpty()) {
            // A busy machine had not even started it.
            lines = log.since(AT, Duration.ofSeconds(30));
        }
        assertEquals(List.of("first"), lines.stream().map(Line::text).toList());
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .ifPresent(child -> child.onExit().join());
    }

    @Test
    void theChildReadsNothingFromUs() throws IOException {
        JournalLog log = log("read -r line && exit 1; echo '{\"MESSAGE\":\"end of input\"}'");
        assertEquals(1, log.since(AT, LONG).size());
    }

    @Test
    void whatIsAskedForIsTheUnitAndItsProcesses() {
        JournalQuery query = new JournalQuery(Scope.USER, UnitName.of("kanata"), 1000);
        List<String> arguments = query.arguments(AT, 2_000, PROCESSES);
        assertTrue(arguments.contains("--since=@1795347451.613283"));
        assertEquals(
                List.of(
                        "_SYSTEMD_USER_UNIT=kanata.service",
                        "_UID=1000",
                        "+",
                        "USER_UNIT=kanata.service",
                        "_UID=1000",
                        "+",
                        "_PID=85",
                        "_PID=86",
                        "_UID=1000"),
                arguments.subList(arguments.size() - 9, arguments.size()));
    }

    @Test
    void aUnitOfTheMachineIsNobodysInParticular() {
        JournalQuery query = new JournalQuery(Scope.SYSTEM, UnitName.of("kanata"), 1000);
        List<String> arguments = query.arguments(AT, 2_000, List.of());
        assertEquals(
                List.of("_SYSTEMD_UNIT=kanata.service", "+", "UNIT=kanata.service"),
                arguments.subList(arguments.size() - 3, arguments.size()));
    }

    @Test
    void withoutAJournalThereAreNoLines() {
        JournalLog log = log(folder.resolve("none"), List::of);
        assertEquals(List.of(), log.since(AT, LONG));
    }

    private List<Line> told(String... lines) throws IOException {
        Path output = Files.write(folder.resolve("output"), List.of(lines));
        return log("cat " + output).since(AT, LONG);
    }

    private JournalLog log(String script) throws IOException {
        Path program =
                Files.writeString(folder.resolve("journalctl"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return log(program, () -> PROCESSES);
    }

    private static JournalLog log(Path program, Supplier<List<Long>> processes) {
        UnitName unit = UnitName.of("kanata");
        return new JournalLog(
                program.toString(), new JournalQuery(Scope.USER, unit, 1000), processes);
    }
}
