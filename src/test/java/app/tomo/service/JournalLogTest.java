package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

@Timeout(30)
class JournalLogTest {
    private static final Instant AT = Instant.parse("2026-11-22T11:37:31.613283Z");
    private static final Duration LONG = Duration.ofSeconds(20);

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
        List.of("1", "2", "3").forEach(each -> lines.add("{\"MESSAGE\":\"" + each + "\"}"));
        assertEquals(List.of("2", "3"), lines.oldestFirst().stream().map(Line::text).toList());
    }

    @Test
    void aJournalThatDoesNotEndIsKilledAtTheDeadline() throws IOException {
        Path pid = folder.resolve("pid");
        JournalLog log =
                log("echo $$ >" + pid + "; echo '{\"MESSAGE\":\"first\"}'; exec sleep 1000");
        List<Line> lines = log.since(AT, Duration.ofSeconds(2));
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
    void timesAreAskedForInMicroseconds() throws IOException {
        JournalLog log = log("for word; do echo \"{\\\"MESSAGE\\\":\\\"$word\\\"}\"; done");
        List<String> words = log.since(AT, LONG).stream().map(Line::text).toList();
        assertEquals("--since=@1795347451.613283", words.getLast());
        assertEquals("--user-unit=kanata.service", words.get(words.size() - 2));
    }

    @Test
    void withoutAJournalThereAreNoLines() {
        JournalLog log = new JournalLog(folder.resolve("none").toString(), Scope.SYSTEM, "kanata");
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
        return new JournalLog(program.toString(), Scope.USER, "kanata");
    }
}
