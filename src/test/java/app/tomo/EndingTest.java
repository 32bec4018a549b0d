package app.tomo;

import static org.junit.jupiter.api.Assertions.assertAll;
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
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Tomo ends within 5 s, whatever hangs, and leaves no child behind (incident 2). Each way of ending meets each hang; the four of
/// one hang at the same time, because they wait more than they compute.
@Timeout(240)
class EndingTest {
    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir private Path folder;

    /// A hang that meets one way of ending.
    private interface Hang {
        void meets(Ending ending) throws Exception;
    }

    /// One way of ending, in a folder of its own.
    ///
    /// @param ready whoever is ready waits for the others: no end is measured while another Tomo still starts
    private record Ending(Way way, Path folder, CyclicBarrier ready) {
        void of(RunningTomo tomo) throws Exception {
            int _ = ready.await(90, TimeUnit.SECONDS);
            tomo.end(way);
        }
    }

    private void eachWay(Hang hang) throws IOException {
        CyclicBarrier ready = new CyclicBarrier(Way.values().length);
        List<Executable> ends = new ArrayList<>();
        try (ExecutorService all = Executors.newCachedThreadPool()) {
            for (Way way : Way.values()) {
                Path own = Files.createDirectories(folder.resolve(way.name()));
                Future<?> end =
                        all.submit(
                                () -> {
                                    hang.meets(new Ending(way, own, ready));
                                    return way;
                                });
                ends.add(() -> assertEquals(way, end.get()));
            }
        }
        assertAll(ends);
    }

    private static RunningTomo child(Path folder, StubbornDaemon daemon) {
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

    @Test
    void aChildThatIgnoresTermIsEnded() throws Exception {
        eachWay(EndingTest::ignoredTerm);
    }

    private static void ignoredTerm(Ending ending) throws Exception {
        StubbornDaemon daemon = StubbornDaemon.in(ending.folder());
        try (RunningTomo tomo = child(ending.folder(), daemon).start()) {
            ProcessHandle child = daemon.await();
            ending.of(tomo);
            isGone(child);
            assertEquals(0, tomo.process().exitValue());
        }
    }

    /// A pipe nobody reads, a disk that does not answer, and a child that ignores TERM, all at once.
    @Test
    void whateverHangsItEndsAndTakesItsChildWithIt() throws Exception {
        eachWay(EndingTest::everything);
    }

    private static void everything(Ending ending) throws Exception {
        StubbornDaemon daemon = StubbornDaemon.in(ending.folder());
        try (RunningTomo tomo = child(ending.folder(), daemon)) {
            Files.createDirectories(tomo.places().state());
            Path log = tomo.places().state().resolve("tomo.log");
            // Opening a pipe that nobody reads blocks as a disk that hangs does.
            assertEquals(0, new ProcessBuilder("mkfifo", log.toString()).start().waitFor());
            tomo.startUnread();
            ProcessHandle child = daemon.await();
            ending.of(tomo);
            isGone(child);
        }
    }

    @Test
    void aBusThatHangsHoldsNobody() throws Exception {
        eachWay(EndingTest::hungBus);
    }

    private static void hungBus(Ending ending) throws Exception {
        try (PrivateBus bus = PrivateBus.start();
                RunningTomo tomo =
                        new RunningTomo(ending.folder(), "--unit", "kanata.service").on(bus)) {
            bus.freeze();
            tomo.startUnread();
            String _ = isThere(tomo);
            ending.of(tomo);
            bus.thaw();
        }
    }

    @Test
    void aWindowThatHangsHoldsNobody() throws Exception {
        eachWay(EndingTest::hungWindow);
    }

    private static void hungWindow(Ending ending) throws Exception {
        Path hung = ending.folder().resolve("hung");
        assertEquals(0, new ProcessBuilder("mkfifo", hung.toString()).start().waitFor());
        try (PrivateBus bus = PrivateBus.start();
                RunningTomo tomo =
                        new RunningTomo(
                                        ending.folder(),
                                        HungWindow.class.getName(),
                                        HEADLESS,
                                        hung.toString())
                                .on(bus)
                                .with("DISPLAY", ":99")
                                .start()) {
            assertEquals("hung", Files.readString(hung));
            String dump = isThere(tomo);
            assertTrue(dump.contains("HungWindow.hang("), "it shows what hangs: " + dump);
            ending.of(tomo);
        }
    }

    @Test
    void aBusThatIsGoneHoldsNobody() throws Exception {
        eachWay(EndingTest::goneBus);
    }

    private static void goneBus(Ending ending) throws Exception {
        try (PrivateBus bus = PrivateBus.start();
                RunningTomo tomo =
                        new RunningTomo(ending.folder(), "--unit", "kanata.service")
                                .on(bus)
                                .start()) {
            String _ = isThere(tomo);
            bus.kill();
            ending.of(tomo);
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

    /// Blocks until it obeys commands: one that still starts may be silent for longer than a command waits.
    private static String isThere(RunningTomo tomo) throws Exception {
        BufferConsole console;
        Answer answer;
        do {
            console = new BufferConsole(false, false);
            answer = tomo.ask(new Command.Dump(), console);
        } while (answer instanceof Answer.Silent && tomo.process().isAlive());
        assertEquals(new Answer.Ended(0), answer);
        return Files.readString(Path.of(console.out.getFirst()));
    }
}
