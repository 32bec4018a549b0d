package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Snapshot;
import app.tomo.runtime.DaemonLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class JournalTest {
    @TempDir private Path folder;

    @Test
    void anIdleHourWritesNothing() throws Exception {
        RecordedEngine test = RecordedEngine.well(folder);
        long before = Files.size(test.file.file());
        test.pass(Duration.ofHours(1));
        assertEquals(Headline.HEALTHY, test.now().headline());
        assertEquals(before, Files.size(test.file.file()));
    }

    @Test
    void whatIsTypedWritesNothing() throws Exception {
        RecordedEngine test = RecordedEngine.well(folder);
        test.machine.say(new Event.LayerChanged(test.machine.link(), "nav"));
        test.pass(Duration.ofSeconds(1));
        long before = Files.size(test.file.file());
        for (int i = 0; i < 1_000; i++) {
            String layer = i % 2 == 0 ? "base" : "nav";
            test.machine.say(new Event.LayerChanged(test.machine.link(), layer));
            test.machine.say(new Event.ActivitySeen(test.machine.link()));
            test.pass(Duration.ofMillis(100));
        }
        assertEquals(before, Files.size(test.file.file()));
    }

    @Test
    void aStoppedDaemonWritesNothingEither() throws Exception {
        RecordedEngine test = new RecordedEngine(folder).begin();
        long before = Files.size(test.file.file());
        test.pass(Duration.ofHours(1));
        assertEquals(before, Files.size(test.file.file()));
    }

    @Test
    void aDaemonOutOfReachIsToldOnce() throws Exception {
        RecordedEngine test = RecordedEngine.well(folder);
        test.machine.hung = true;
        test.pass(Duration.ofMinutes(1));
        long before = Files.size(test.file.file());
        test.pass(Duration.ofHours(1));
        assertEquals(before, Files.size(test.file.file()));
    }

    @Test
    void theBeginningSaysWhereAReplayCanBegin() {
        RecordedEngine test = RecordedEngine.well(folder);
        Entry.Began began = test.entries(Entry.Began.class).getFirst();
        assertEquals("0.1.0", began.tomo());
        assertEquals("boot-1", began.boot());
        assertEquals(test.now().seed() != 0, began.state().seed() != 0);
        assertEquals(test.now().target(), began.state().target());
        assertEquals(1_000, began.limits().get(app.tomo.model.Limit.PING));
    }

    @Test
    void aReloadIsWrittenFromTheRequestToItsEnd() {
        RecordedEngine test = RecordedEngine.well(folder);
        var _ = test.engine.lifecycle().reload();
        test.pass(Duration.ofSeconds(1));
        List<Entry.Happened> all = test.entries(Entry.Happened.class);
        assertTrue(
                all.stream()
                        .anyMatch(
                                each ->
                                        each.event()
                                                        instanceof
                                                        Event.ActionRequested(
                                                                long _,
                                                                ActionKind kind,
                                                                String _)
                                                && kind == ActionKind.RELOAD));
        assertTrue(done(all, Effect.SendReload.class) && done(all, Effect.TellEnded.class));
        assertTrue(all.stream().anyMatch(each -> each.event() instanceof Event.ConfigReloaded));
    }

    private static boolean done(List<Entry.Happened> all, Class<? extends Effect> effect) {
        return all.stream().flatMap(each -> each.effects().stream()).anyMatch(effect::isInstance);
    }

    @Test
    void aDeathIsWrittenWithItsProcessesAndItsLastWords() {
        RecordedEngine test = RecordedEngine.well(folder);
        long pid = test.machine.pid;
        test.machine.lines =
                List.of(new DaemonLog.Line(test.time.now(), pid, "Requested live reload"));
        test.machine.crash(Duration.ofMillis(40));
        test.pass(Duration.ofSeconds(5));
        List<Entry.Succession> processes =
                test.entries(Entry.Happened.class).stream()
                        .map(Entry.Happened::process)
                        .filter(each -> each != null)
                        .toList();
        assertTrue(processes.contains(new Entry.Succession(pid, 0)), processes::toString);
        assertTrue(processes.contains(new Entry.Succession(0, pid + 1)), processes::toString);
        List<Entry.Logged> logged = test.entries(Entry.Logged.class);
        assertEquals(1, logged.size(), logged::toString);
        assertEquals("Requested live reload", logged.getFirst().line().text());
        assertEquals(pid, logged.getFirst().process());
    }

    /// The log of a daemon that dies again and again is read after each death, further back than to the one before.
    @Test
    void noLineIsWrittenTwice() {
        RecordedEngine test = RecordedEngine.well(folder);
        Instant at = test.time.now().plusNanos(999);
        test.machine.lines =
                List.of(
                        new DaemonLog.Line(at, test.machine.pid, "one"),
                        new DaemonLog.Line(at, test.machine.pid, "two"));
        for (int i = 0; i < 3; i++) {
            test.machine.crash(Duration.ofMillis(40));
            test.pass(Duration.ofSeconds(5));
        }
        assertEquals(
                List.of("one", "two"),
                test.entries(Entry.Logged.class).stream().map(each -> each.line().text()).toList());
    }

    @Test
    void silenceAndTheAnswerAfterItAreWritten() {
        RecordedEngine test = RecordedEngine.well(folder);
        Instant from = test.time.now();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(5));
        Instant to = test.time.now();
        test.machine.goOn();
        test.pass(Duration.ofSeconds(15));
        List<Entry.Silence> all =
                test.entries(Entry.Happened.class).stream()
                        .map(Entry.Happened::silence)
                        .filter(each -> each != null)
                        .toList();
        assertEquals(2, all.size(), all::toString);
        assertFalse(all.getFirst().over());
        assertTrue(Duration.between(from, all.getFirst().since()).toMillis() <= 1_000);
        assertTrue(all.getLast().over());
        assertTrue(Duration.between(to, all.getLast().since()).toMillis() <= 1_500);
    }

    @Test
    void aFileThatIsFullGoesOnInANewOneThatBeginsWithABeginning() throws Exception {
        var bounds = new JournalFile.Bounds(20_000, 2, Duration.ofDays(30));
        RecordedEngine test = new RecordedEngine(folder, bounds);
        test.machine.upForAnHour();
        test.begin();
        for (int i = 0; i < 100; i++) {
            test.machine.crash(Duration.ofMillis(40));
            test.pass(Duration.ofSeconds(20));
        }
        List<Path> files = test.file.files();
        assertEquals(3, files.size());
        for (Path file : files) {
            assertTrue(Files.size(file) <= 20_000 + 8_000);
            var read = assertInstanceOf(JournalReader.Reading.Read.class, JournalReader.read(file));
            Entry.Began began = assertInstanceOf(Entry.Began.class, read.entries().getFirst());
            Snapshot state = began.state();
            assertFalse(state.at().isAfter(read.entries().get(1).at()));
        }
    }

    @Test
    void itIsForThePersonAlone() throws Exception {
        RecordedEngine test = RecordedEngine.well(folder.resolve("state"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(test.file.file())));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("state"))));
    }

    @Test
    void aWriteThatWasCutOffIsReadPast() throws Exception {
        RecordedEngine first = RecordedEngine.well(folder);
        int entries = first.entries().size();
        Files.writeString(first.file.file(), "{\"type\":\"Happ", StandardOpenOption.APPEND);
        assertEquals(entries, first.entries().size());

        RecordedEngine second = RecordedEngine.well(folder);
        assertTrue(second.entries().size() > entries);
        assertEquals(2, second.entries(Entry.Began.class).size());
    }

    @Test
    void whatIsTooOldIsRemoved() throws Exception {
        RecordedEngine first = RecordedEngine.well(folder);
        Instant longAgo = first.time.now().minus(Duration.ofDays(31));
        Files.setLastModifiedTime(first.file.file(), FileTime.from(longAgo));
        RecordedEngine second = RecordedEngine.well(folder);
        assertEquals(1, second.entries(Entry.Began.class).size());
    }

    @Test
    void whatCouldNotBeWrittenIsCounted() throws Exception {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where the folder should be");
        RecordedEngine test = RecordedEngine.well(blocked);
        Files.delete(blocked);
        test.machine.crash(Duration.ofMillis(40));
        test.pass(Duration.ofSeconds(5));
        assertInstanceOf(Entry.Began.class, test.entries().getFirst());
        assertInstanceOf(Entry.Dropped.class, test.entries().get(1));
    }

    @Test
    void aProperEndIsWritten() {
        RecordedEngine test = RecordedEngine.well(folder);
        test.journal.end();
        test.pass(Duration.ZERO);
        assertInstanceOf(Entry.Ended.class, test.entries().getLast());
    }
}
