package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.Command;
import app.tomo.config.Json;
import app.tomo.runtime.LifecycleService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `tomo dump` of an app that is well, and of one that hangs in each of the ways it can.
@Timeout(180)
class DumpCommandTest {
    @TempDir private Path root;

    private static String dumped(LiveApp app) throws IOException {
        BufferConsole console = new BufferConsole(false, false);
        assertEquals(new Answer.Ended(0), app.ask(new Command.Dump(), console));
        assertEquals(List.of(), console.err);
        return Files.readString(Path.of(console.out.getFirst()));
    }

    @Test
    void itsPathIsPrintedAndNothingEnds() throws Exception {
        try (LiveApp app = new LiveApp(root)) {
            app.awaitPid(0);
            String text = dumped(app);
            assertTrue(text.contains("\n= snapshot\n{\n"), text);
            assertTrue(text.contains("\"headline\":\"stopped\""), text);
            assertTrue(text.contains("{\"type\":\"Ticked\"}"), text);
            assertTrue(text.contains("{\"type\":\"ReadService\"}"), text);
            app.machine.runs(7);
            app.awaitPid(7);
            BufferConsole json = new BufferConsole(true, false);
            assertEquals(new Answer.Ended(0), app.ask(new Command.Dump(), json));
            String file = Json.readObject(json.out.getFirst()).path("file").textValue();
            assertTrue(Files.readString(Path.of(file)).contains("\"pid\":7,"));
        }
    }

    @Test
    void itWaitsForNoMailbox() throws Exception {
        try (LiveApp app = new LiveApp(root)) {
            app.awaitPid(0);
            CountDownLatch goOn = new CountDownLatch(1);
            app.serial.execute(() -> hang(goOn));
            String text = dumped(app);
            goOn.countDown();
            assertTrue(text.contains("DumpCommandTest.hang("), "it shows who hangs: " + text);
        }
    }

    @Test
    void itWaitsForNoAction() throws Exception {
        try (LiveApp app = new LiveApp(root)) {
            app.machine.runs(7);
            app.awaitPid(7);
            LifecycleService.Ticket stop = app.engine.lifecycle().stop();
            String text = dumped(app);
            assertFalse(stop.outcome().isDone());
            assertTrue(text.contains("LiveMachine.stop("), "it shows what hangs: " + text);
            assertTrue(text.contains("{\"type\":\"StopUnit\",\"action\":1}"), text);
            assertTrue(text.contains("\"permit\":{\"held\":{\"id\":1,"), text);
        }
    }

    @Test
    void whereItCannotBeWrittenASentenceSaysSo() throws Exception {
        try (LiveApp app = new LiveApp(root)) {
            app.awaitPid(0);
            Files.createDirectories(app.places.state());
            Files.writeString(app.places.state().resolve("dumps"), "in the way");
            BufferConsole console = new BufferConsole(false, false);
            assertEquals(new Answer.Ended(5), app.ask(new Command.Dump(), console));
            assertEquals(1, console.err.size());
            assertEquals(List.of(), console.out);
        }
    }

    private static void hang(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
