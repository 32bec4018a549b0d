package app.tomo.cli.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Json;
import app.tomo.model.ConfigFault;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class DumpTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir private Path folder;

    private Path dumps() {
        return folder.resolve("dumps");
    }

    private List<String> kept() throws Exception {
        try (Stream<Path> files = Files.list(dumps())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theNewestFiveAreKeptAndNothingElseOfThemIsLeft() throws Exception {
        Dump dump = new Dump(dumps(), "1.2", () -> 5);
        Files.createDirectories(dumps());
        Files.writeString(dumps().resolve("mine.txt"), "not a dump");
        for (int i = 0; i < 7; i++) {
            dump.write(null, NOW.plusSeconds(i));
        }
        assertEquals(
                List.of(
                        "dump-20260105T090002.000Z.txt",
                        "dump-20260105T090003.000Z.txt",
                        "dump-20260105T090004.000Z.txt",
                        "dump-20260105T090005.000Z.txt",
                        "dump-20260105T090006.000Z.txt",
                        "mine.txt"),
                kept());
    }

    @Test
    void twoOfTheSameMomentAreTwo() throws Exception {
        Dump dump = new Dump(dumps(), "1.2", () -> 5);
        assertNotEquals(dump.write(null, NOW), dump.write(null, NOW));
    }

    @Test
    void itIsForThePersonAlone() throws Exception {
        Path file = new Dump(dumps(), "1.2", () -> 5).write(null, NOW);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
        assertEquals(
                PosixFilePermissions.fromString("rwx------"),
                Files.getPosixFilePermissions(dumps()));
    }

    @Test
    void beforeThereIsAnythingToLookAfterItHasTheThreadsAndCounts() throws Exception {
        Thread waiting = Thread.ofVirtual().name("a virtual one").start(DumpTest::waitForever);
        try {
            String text = Files.readString(new Dump(dumps(), "1.2", () -> 5).write(null, NOW));
            assertTrue(text.startsWith("tomo 1.2\nat 2026-01-05T09:00:00Z\npid "), text);
            assertTrue(text.contains("\nopen files "), text);
            assertTrue(text.contains("nothing is looked after yet"), text);
            assertTrue(text.contains("\"a virtual one\""), text);
            assertTrue(text.contains("beforeThereIsAnythingToLookAfter"), text);
        } finally {
            waiting.interrupt();
        }
    }

    private static void waitForever() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The daemon's log quotes the lines of a config that it does not like.
    @Test
    void whatQuotesTheConfigIsCountedAndNotSaid() {
        ConfigFault fault = new ConfigFault("/k.kbd", 1, 2, 3, 4, "no such key", "(defsrc secret)");
        Problem problem =
                new Problem(
                        ProblemId.CONFIG_INVALID,
                        Severity.BROKEN,
                        List.of("(defsrc secret)", "^^^"),
                        "",
                        fault);
        String json = Json.write(RecordJson.of(problem));
        assertFalse(json.contains("secret"), json);
        assertTrue(json.contains("\"evidence_size\":2"), json);
        assertTrue(json.contains("\"reason\":\"no such key\""), json);
    }
}
