package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

class LogFileTest {
    private static final Instant AT = Instant.parse("2026-11-22T13:02:17.5Z");

    @TempDir Path folder;

    private static LogLine line(Instant at, String text) {
        return new LogLine(at, Source.TOMO, 4127, Level.WARN, text);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        LogFile file = LogFile.in(folder.resolve("state"));
        file.add(line(AT, "grüezi"));
        file.add(line(AT.plusSeconds(1), "two\n\tlines"));
        assertEquals(
                List.of(line(AT.plusSeconds(1), "two"), line(AT.plusSeconds(1), "\tlines")),
                file.since(AT.plusMillis(1)));
        assertEquals(3, file.since(AT).size());
    }

    @Test
    void itIsForThePersonAlone() throws IOException {
        LogFile file = LogFile.in(folder.resolve("state"));
        file.add(line(AT, "one"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("state"))));
    }

    @Test
    void itNeverGrowsBeyondItsBoundsAndKeepsTheNewest() throws IOException {
        LogFile file = LogFile.in(folder, 1_000);
        for (int i = 0; i < 200; i++) {
            file.add(line(AT.plusSeconds(i), "line " + i));
        }
        long all = 0;
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                all += Files.size(each);
            }
        }
        assertTrue(all <= 2_000, "bytes: " + all);
        List<LogLine> kept = file.since(Instant.EPOCH);
        assertEquals("line 199", kept.getLast().text());
        assertTrue(kept.size() > 15, kept::toString);
    }

    @Test
    void whatWasCutOffIsLeftOut() throws IOException {
        LogFile file = LogFile.in(folder);
        file.add(line(AT, "whole"));
        Files.writeString(file.file(), "2026-11-22T13:0", StandardOpenOption.APPEND);
        assertEquals(List.of(line(AT, "whole")), file.since(Instant.EPOCH));
    }

    @Test
    void withoutAFolderToWriteInItSaysSoToWhoeverWrites() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("state"), "");
        LogFile file = LogFile.in(notAFolder);
        assertThrows(IOException.class, () -> file.add(line(AT, "lost")));
        assertEquals(List.of(), file.since(Instant.EPOCH));
    }
}
