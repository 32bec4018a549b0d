package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Json;
import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class DoctoringTest {
    @TempDir private Path folder;

    private static Observations seeing(@Nullable SeenConfig config) {
        return new Observations(
                Instant.parse("2026-01-05T12:00:00Z"),
                new Subject(
                        Scope.USER,
                        "kanata.service",
                        Invocation.UNKNOWN,
                        Wish.NONE,
                        List.of(),
                        false),
                null,
                null,
                null,
                null,
                config,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(Source.LOG, "no answer within 8000 ms"));
    }

    private static Observations mistaken() {
        return seeing(
                new SeenConfig(
                        "/home/me/kanata.kbd",
                        Truth.YES,
                        new CheckResult.Failed(
                                new ConfigFault(
                                        "/home/me/kanata.kbd", 14, 3, 14, 9, "unknown key", "")),
                        Truth.NO));
    }

    @Test
    void aPersonReadsEachCheckAndWhatHelps() throws InterruptedException {
        BufferConsole console = new BufferConsole(false, false);
        int exit = VirtualSession.stopped(console).seeing(mistaken()).run(new Command.Doctor(null));
        List<String> lines = String.join("\n", console.out).lines().toList();
        assertEquals(ExitStatus.NOT_REACHED, exit);
        assertTrue(lines.stream().anyMatch(each -> each.startsWith("✕ Its config")));
        assertTrue(lines.stream().anyMatch(each -> each.startsWith("    → ")));
        assertTrue(lines.contains("Not looked at: log (no answer within 8000 ms)"));
    }

    @Test
    void aProgramReadsTheSame() throws Exception {
        BufferConsole console = new BufferConsole(true, false);
        int exit = VirtualSession.stopped(console).seeing(mistaken()).run(new Command.Doctor(null));
        var json = Json.readObject(console.out.getFirst());
        assertEquals(ExitStatus.NOT_REACHED, exit);
        assertEquals("config-invalid", json.path("findings").path(0).path("id").asText());
        assertEquals(14, json.path("findings").path(0).path("fault").path("line").asInt());
        assertTrue(json.path("findings").path(0).path("evidence").isArray());
        assertTrue(json.path("findings").path(0).path("repairs").size() > 0);
        assertEquals(
                List.of("fail"),
                json.path("checks")
                        .valueStream()
                        .filter(each -> each.path("id").asText().equals("config"))
                        .map(each -> each.path("result").asText())
                        .toList());
    }

    @Test
    void whereNothingFailsTheExitIsGood() throws InterruptedException {
        BufferConsole console = new BufferConsole(false, false);
        assertEquals(
                ExitStatus.WELL,
                VirtualSession.well(console).seeing(seeing(null)).run(new Command.Doctor(null)));
    }

    @Test
    void whatWasSeenIsWrittenDown() throws Exception {
        BufferConsole console = new BufferConsole(false, false);
        Path file = folder.resolve("seen.json");
        int _ =
                VirtualSession.stopped(console)
                        .seeing(mistaken())
                        .run(new Command.Doctor(file.toString()));
        var read =
                assertInstanceOf(
                        ObservationsJson.Reading.Read.class,
                        ObservationsJson.read(Files.readString(file)));
        assertEquals(mistaken(), read.found().observations());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLinkIsNotWrittenThrough() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "theirs");
        Path file = Files.createSymbolicLink(folder.resolve("seen.json"), other);
        int _ =
                VirtualSession.stopped(new BufferConsole(false, false))
                        .seeing(mistaken())
                        .run(new Command.Doctor(file.toString()));
        assertEquals("theirs", Files.readString(other));
        assertTrue(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws InterruptedException {
        BufferConsole console = new BufferConsole(false, false);
        int exit =
                VirtualSession.stopped(console)
                        .seeing(mistaken())
                        .run(new Command.Doctor(folder.toString()));
        assertEquals(ExitStatus.NOT_REACHED, exit);
        assertEquals(List.of(), console.out);
        assertTrue(console.err.getFirst().contains(folder.toString()));
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNotMade() throws InterruptedException {
        BufferConsole console = new BufferConsole(false, false);
        Path file = folder.resolve("mistyped").resolve("seen.json");
        int exit =
                VirtualSession.stopped(console)
                        .seeing(mistaken())
                        .run(new Command.Doctor(file.toString()));
        assertEquals(ExitStatus.NOT_REACHED, exit);
        assertTrue(console.err.getFirst().startsWith("There is no folder for " + file));
        assertFalse(Files.exists(file.resolveSibling("")));
    }
}
