package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.RunningTomo.Way;
import app.tomo.bus.PrivateBus;
import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.Command;
import app.tomo.cli.control.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Tomo ends within 5 s, whatever hangs, and leaves no child behind (incident 2). Each way of ending meets each hang.
@Timeout(240)
class EndingTest {
    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir private Path folder;

    private RunningTomo child(StubbornDaemon daemon) {
        return new RunningTomo(
                folder,
                "--scope",
                "child",
                "--kanata",
                daemon.program().toString(),
                "--config",
                daemon.config().toString());
    }

    private static void isGone(ProcessHandle child) throws Exception {
        child.onExit().get(10, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
    }

    @ParameterizedTest
    @EnumSource
    void aChildThatIgnoresTermIsEnded(Way way) throws Exception {
        StubbornDaemon daemon = StubbornDaemon.in(folder);
        try (RunningTomo tomo = child(daemon).start()) {
            ProcessHandle child = daemon.await();
            tomo.end(way);
            isGone(child);
            assertEquals(0, tomo.process().exitValue());
        }
    }

    /// A pipe nobody reads, a disk that does not answer, and a child that ignores TERM, all at once.
    @ParameterizedTest
    @EnumSource
    void whateverHangsItEndsAndTakesItsChildWithIt(Way way) throws Exception {
        StubbornDaemon daemon = StubbornDaemon.in(folder);
        try (RunningTomo tomo = child(daemon)) {
            Files.createDirectories(tomo.places().state());
            Path log = tomo.places().state().resolve("tomo.log");
            // Opening a pipe that nobody reads blocks as a disk that hangs does.
            assertEquals(0, new ProcessBuilder("mkfifo", log.toString()).start().waitFor());
            tomo.startUnread();
            ProcessHandle child = daemon.await();
            tomo.end(way);
            isGone(child);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBusThatHangsHoldsNobody(Way way) throws Exception {
        try (PrivateBus bus = PrivateBus.start();
                RunningTomo tomo = new RunningTomo(folder, "--unit", "kanata.service").on(bus)) {
            bus.freeze();
            tomo.startUnread();
            String _ = isThere(tomo);
            tomo.end(way);
            bus.thaw();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWindowThatHangsHoldsNobody(Way way) throws Exception {
        Path hung = folder.resolve("hung");
        assertEquals(0, new ProcessBuilder("mkfifo", hung.toString()).start().waitFor());
        try (PrivateBus bus = PrivateBus.start();
                RunningTomo tomo =
                        new RunningTomo(
                                        folder,
                                        HungWindow.class.getName(),
                                        HEADLESS,
                                        hung.toString())
                                .on(bus)
                                .with("DISPLAY", ":99")
                                .start()) {
            assertEquals("hung", Files.readString(hung));
            String dump = isThere(tomo);
            assertTrue(dump.contains("HungWindow.hang("), "it shows what hangs: " + dump);
            tomo.end(way);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBusThatIsGoneHoldsNobody(Way way) throws Exception {
        try (PrivateBus bus = PrivateBus.start();
                RunningTomo tomo =
                        new RunningTomo(folder, "--unit", "kanata.service").on(bus).start()) {
            String _ = isThere(tomo);
            bus.kill();
            tomo.end(way);
        }
    }

    @Test
    void theSignalForADumpEndsNothing() throws Exception {
        try (RunningTomo tomo = new RunningTomo(folder, "--scope", "attached").start()) {
            String _ = isThere(tomo);
            Path dumps = tomo.places().state().resolve("dumps");
            try (WatchService watch = dumps.getFileSystem().newWatchService()) {
                dumps.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
                tomo.send("USR1");
                WatchKey created = watch.poll(60, TimeUnit.SECONDS);
                assertNotNull(created, "no dump");
            }
            String _ = isThere(tomo);
            tomo.end(Way.TERM);
            assertEquals(0, tomo.process().exitValue());
        }
    }

    /// Blocks until it listens to commands.
    private static String isThere(RunningTomo tomo) throws Exception {
        BufferConsole console = new BufferConsole(false, false);
        assertEquals(new Answer.Ended(0), tomo.ask(new Command.Dump(), console));
        return Files.readString(Path.of(console.out.getFirst()));
    }
}
