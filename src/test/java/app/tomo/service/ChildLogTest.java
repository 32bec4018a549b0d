package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Timeout(180)
class ChildLogTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long PID = 4711;

    @TempDir private Path folder;
    private final SystemTime time = new SystemTime();

    @AfterEach
    void stopTime() {
        time.close();
    }

    private Path file() {
        return folder.resolve("state").resolve("kanata.log");
    }

    private List<String> texts(ChildLog log) {
        return log.since(Instant.EPOCH, DEADLINE).stream().map(DaemonLog.Line::text).toList();
    }

    /// Writes all of it and waits until it is on the disk.
    private void write(ChildLog log, String text) throws Exception {
        Arrivals<String> ended = new Arrivals<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputStream output =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        ended.accept("closed");
                    }
                };
        log.follow(PID, output);
        ended.next();
        log.close();
    }

    @Test
    void anotherTomoReadsWhatThisOneKept() throws Exception {
        write(new ChildLog(file(), time), "one\ntwo\n");
        ChildLog other = new ChildLog(file(), time);
        assertEquals(List.of("one", "two"), texts(other));
        assertEquals(PID, other.since(Instant.EPOCH, DEADLINE).getFirst().pid());
        assertEquals(List.of(), other.since(time.now().plusSeconds(1), DEADLINE));
    }

    @Test
    void whatIsInMemoryAndOnTheDiskIsToldOnceAndInOrder() throws Exception {
        write(new ChildLog(file(), time), "old\n");
        ChildLog log = new ChildLog(file(), time);
        write(log, "new\nnewer\n");
        assertEquals(List.of("old", "new", "newer"), texts(log));
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        write(new ChildLog(file(), time), "secret\n");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void theDiskHoldsNoMoreThanTwoFiles() throws Exception {
        long most = 2_000;
        for (int i = 0; i < 30; i++) {
            write(new ChildLog(new ChildLogFile(file(), most), time), "x".repeat(300) + i + "\n");
        }
        try (var files = Files.list(file().getParent())) {
            List<Path> all = files.toList();
            assertEquals(2, all.size());
            for (Path each : all) {
                assertTrue(Files.size(each) < most + 500, each + ": " + Files.size(each));
            }
        }
        assertTrue(texts(new ChildLog(file(), time)).getLast().endsWith("29"));
    }

    @Test
    void memoryHoldsTheNewest2000Lines() throws Exception {
        ChildLog log = new ChildLog(folder.resolve("mark").resolve("no-folder"), time);
        Files.writeString(folder.resolve("mark"), "a file where a folder should be");
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            flood.append("line ").append(i).append('\n');
        }
        write(log, flood.toString());
        assertEquals(2_000, texts(log).size());
        assertEquals("line 49999", texts(log).getLast());
        assertEquals(1, log.notes().size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnceAndTheLinesAreStillThere() throws Exception {
        Files.writeString(folder.resolve("state"), "a file where a folder should be");
        ChildLog log = new ChildLog(file(), time);
        Arrivals<String> told = new Arrivals<>();
        log.onTrouble(() -> told.accept("trouble"));
        write(log, "one\ntwo\n");
        told.next();
        assertTrue(told.isEmpty());
        assertEquals(List.of("one", "two"), texts(log));
    }

    @Test
    void whoeverWritesNeverWaitsForADiskThatHangs() throws Exception {
        Path pipe = folder.resolve("kanata.log");
        // Nobody reads it: opening it for writing never ends.
        LabUnits.run("mkfifo", pipe.toString());
        ChildLog log = new ChildLog(pipe, time);
        PipedInputStream output = new PipedInputStream(1_024);
        try (PipedOutputStream child = new PipedOutputStream(output)) {
            log.follow(PID, output);
            byte[] line =
                    "a line of a daemon that has much to say\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 30_000; i++) {
                child.write(line);
            }
        }
        assertEquals(List.of(), log.notes());
    }

    @Test
    void coloursAndControlCharactersAreLeftOut() {
        assertEquals(
                "[INFO] ä\ttab", ChildLines.plain("\u001B[0m\u001B[34m[INFO]\u001B[0m ä\ttab\r"));
        assertEquals("title", ChildLines.plain("\u001B]0;window\u0007title\u0000"));
        assertEquals("alone", ChildLines.plain("\u001Balone"));
    }

    @Test
    void linesAreCutWhereTheyAreTooLongAndNeverInsideACharacter() {
        List<String> lines = new ArrayList<>();
        String text = "ä".repeat(5_000) + "\nlast";
        ChildLines.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        assertEquals(text, String.join("", lines.subList(0, 2)) + "\n" + lines.getLast());
        assertEquals(3, lines.size());
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() {
        List<String> lines = new ArrayList<>();
        byte[] noise = new byte[100_000];
        new java.util.Random(7).nextBytes(noise);
        ChildLines.read(new ByteArrayInputStream(noise), lines::add);
        assertTrue(lines.size() > 10);
    }
}
