package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.model.ActionKind;
import app.tomo.model.ServiceStatus;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Client and server of the control socket over real sockets.
@Timeout(180)
class ControlTest {
    private static final Command WATCH = new Command.Watch();
    private static final Command STATUS = new Command.Status();
    private static final Command STOP = new Command.Act(ActionKind.STOP, "");

    @TempDir private Path root;

    static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(60, TimeUnit.SECONDS), "it did not happen");
    }

    private static void await(Semaphore semaphore) throws InterruptedException {
        assertTrue(semaphore.tryAcquire(60, TimeUnit.SECONDS), "it did not happen");
    }

    private static BufferConsole console(boolean json) {
        return new BufferConsole(json, false);
    }

    @Test
    void aCommandPrintsHereWhatTheAppSays() throws InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            app.awaitPid(ServiceStatus.NO_PID);
            BufferConsole words = console(false);
            assertEquals(new Answer.Ended(3), app.ask(STATUS, words));
            assertTrue(words.out.getFirst().startsWith("kanata is stopped\n"));
            BufferConsole json = console(true);
            assertEquals(new Answer.Ended(3), app.ask(STATUS, json));
            assertTrue(json.out.getFirst().startsWith("{\"headline\":\"stopped\""));
        }
    }

    @Test
    void onlyThisUserGetsAtTheFiles() throws IOException {
        try (LiveApp app = new LiveApp(root)) {
            Path socket = app.places.socket();
            assertEquals("rw-------", permissions(socket));
            assertEquals("rw-------", permissions(app.places.lock()));
            assertEquals("rwx------", permissions(socket.resolveSibling("")));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theKernelSaysWhoAsks() throws IOException {
        try (LiveApp app = new LiveApp(root);
                LineChannel client = app.raw()) {
            assertTrue(Peer.byCredentials().isMe(client.socket()));
        }
    }

    @Test
    void anotherUserIsNotEvenHeard() throws IOException {
        try (LiveApp app = new LiveApp(root, _ -> false, LiveApp.PATIENT);
                LineChannel client = app.raw()) {
            assertNull(client.read());
        }
    }

    @Test
    void anAppOfAnotherUserIsNotAsked() {
        try (LiveApp app = new LiveApp(root)) {
            ControlClient client =
                    new ControlClient(app.places, _ -> false, LiveApp.PATIENT, app.time);
            Request request = new Request(STATUS, Given.NOTHING, false, false);
            assertInstanceOf(
                    Answer.Unusable.class,
                    client.ask(request, console(false), new CallerSignals()));
        }
    }

    @Test
    void anActionTellsHowFarItIsAndHowItEnded() throws InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            app.machine.runs(41);
            app.awaitPid(41);
            BufferConsole console = new BufferConsole(false, true);
            console.onProgress = app.machine.stopMayEnd::countDown;
            assertEquals(new Answer.Ended(0), app.ask(STOP, console));
            assertTrue(
                    console.progress.getFirst().startsWith("stopping, forced in "),
                    console.progress::toString);
            assertTrue(console.out.getFirst().startsWith("kanata stopped in "));
        }
    }

    @Test
    void givingUpIsPassedOn() throws InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            app.machine.runs(41);
            app.awaitPid(41);
            BufferConsole console = new BufferConsole(true, true);
            CallerSignals signals = new CallerSignals();
            console.onProgress = () -> signals.raise(CallerSignals.Signal.CANCELLED);
            Answer answer =
                    app.client()
                            .ask(new Request(STOP, Given.NOTHING, true, true), console, signals);
            assertEquals(new Answer.Ended(5), answer);
            assertTrue(console.out.getFirst().contains("\"outcome\":\"cancelled\""));
        }
    }

    @Test
    void watchSendsALineForEachChange() throws IOException, InterruptedException {
        try (LiveApp app = new LiveApp(root);
                LineChannel client = app.raw()) {
            app.awaitPid(ServiceStatus.NO_PID);
            client.write(RequestCodec.write(new Request(WATCH, Given.NOTHING, true, false)));
            assertTrue(nextOut(client).contains("\"headline\":\"stopped\""));
            for (int pid = 1; pid <= 2; pid++) {
                app.machine.runs(pid);
                awaitOut(client, "\"pid\":" + pid + ",");
            }
        }
    }

    /// Beside a change that a test makes there are those that time brings.
    private static void awaitOut(LineChannel client, String wanted) throws IOException {
        String line = nextOut(client);
        while (!line.contains(wanted)) {
            line = nextOut(client);
        }
    }

    private static String nextOut(LineChannel client) throws IOException {
        for (String line = client.read(); line != null; line = client.read()) {
            if (ReplyCodec.read(line) instanceof Reply.Out(String text)) {
                return text;
            }
        }
        throw new AssertionError("the connection ended");
    }

    @Test
    void goingAwayEndsAWatch() throws IOException, InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            try (LineChannel client = app.raw()) {
                client.write(RequestCodec.write(new Request(WATCH, Given.NOTHING, false, false)));
                nextOut(client);
            }
            await(app.unsubscribed);
        }
    }

    @Test
    void whoeverDoesNotReadIsCutOff() throws IOException, InterruptedException {
        try (LiveApp app = new LiveApp(root, Peer.byCredentials(), LiveApp.UNREAD);
                LineChannel client = app.raw()) {
            client.write(RequestCodec.write(new Request(WATCH, Given.NOTHING, true, false)));
            nextOut(client);
            int pid = 1;
            while (!app.unsubscribed.tryAcquire(1, TimeUnit.MILLISECONDS)) {
                app.machine.runs(pid++);
            }
        }
    }

    @Test
    void whoeverSaysNothingIsCutOff() throws IOException {
        try (LiveApp app = new LiveApp(root, Peer.byCredentials(), LiveApp.STRICT);
                LineChannel client = app.raw()) {
            assertNull(client.read());
        }
    }

    @Test
    void whoeverSaysTooMuchIsCutOff() throws IOException, InterruptedException {
        try (LiveApp app = new LiveApp(root);
                LineChannel client = app.raw()) {
            ByteBuffer flood = ByteBuffer.wrap("x".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            while (flood.hasRemaining()) {
                client.socket().write(flood);
            }
            awaitEnd(client);
            stillServes(app);
        }
    }

    /// Blocks until it does; the test's timeout is the deadline.
    private static void awaitEnd(LineChannel client) {
        try {
            while (client.read() != null) {
                // What was said before.
            }
        } catch (IOException _) {
            // A reset is an end as well.
        }
    }

    private static void stillServes(LiveApp app) throws InterruptedException {
        app.awaitPid(ServiceStatus.NO_PID);
        assertEquals(new Answer.Ended(3), app.ask(STATUS, console(false)));
    }

    @Test
    void whatIsNoRequestIsRefusedInOneLine() throws IOException, InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            for (String garbage :
                    List.of("hello", "", "{}", "[1]", "{\"protocol\":1,\"command\":\"dance\"}")) {
                try (LineChannel client = app.raw()) {
                    client.write(garbage);
                    assertEquals(
                            new Reply.Refused(Reply.Why.NOT_UNDERSTOOD), afterItsBeats(client));
                    assertNull(client.read());
                }
            }
            stillServes(app);
        }
    }

    /// On a busy machine the app says that it lives before it says anything else.
    private static @Nullable Reply afterItsBeats(LineChannel client) throws IOException {
        @Nullable Reply reply = ReplyCodec.read(String.valueOf(client.read()));
        while (reply instanceof Reply.Alive) {
            reply = ReplyCodec.read(String.valueOf(client.read()));
        }
        return reply;
    }

    @Test
    void bytesThatAreNoTextEndTheConnection() throws IOException, InterruptedException {
        try (LiveApp app = new LiveApp(root);
                LineChannel client = app.raw()) {
            client.socket().write(ByteBuffer.wrap(new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}));
            awaitEnd(client);
            stillServes(app);
        }
    }

    @Test
    void anotherVersionIsToldSo() throws IOException {
        try (LiveApp app = new LiveApp(root);
                LineChannel client = app.raw()) {
            client.write("{\"protocol\":2,\"command\":\"status\"}");
            assertEquals(
                    new Reply.Refused(Reply.Why.OTHER_VERSION),
                    ReplyCodec.read(String.valueOf(client.read())));
        }
    }

    @Test
    void tooManyAtATimeAreToldSo() throws IOException {
        try (LiveApp app = new LiveApp(root)) {
            List<LineChannel> clients = new ArrayList<>();
            for (int i = 0; i < LiveApp.PATIENT.clients(); i++) {
                LineChannel client = app.raw();
                clients.add(client);
                client.write(RequestCodec.write(new Request(WATCH, Given.NOTHING, false, false)));
                nextOut(client);
            }
            assertEquals(new Answer.Busy(), app.ask(STATUS, console(false)));
            clients.forEach(LineChannel::close);
        }
    }

    @Test
    void whatWasSaidForThisCallHasToBeWhatTheAppHas() throws InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            app.awaitPid(ServiceStatus.NO_PID);
            assertEquals(new Answer.Ended(3), given(app, Setting.UNIT, "kanata.service"));
            assertEquals(new Answer.Ended(3), given(app, Setting.KANATA, "/usr/bin/kanata"));
            assertEquals(
                    new Answer.Differs("unit", "kanata.service"),
                    given(app, Setting.UNIT, "other.service"));
            assertEquals(new Answer.Differs("scope", "user"), given(app, Setting.SCOPE, "system"));
            assertEquals(new Answer.Differs("port", ""), given(app, Setting.PORT, "5829"));
            assertEquals(
                    new Answer.Differs("config", "/home/me/kanata.kbd"),
                    given(app, Setting.CONFIG, "/home/me/other.kbd"));
        }
    }

    @Test
    void whoeverStartsASecondOneHearsWhatItIgnores() throws InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            app.awaitPid(ServiceStatus.NO_PID);
            BufferConsole console = console(false);
            Given given = new Given(Map.of(Setting.UNIT, "other", Setting.PORT, "5829"), Map.of());
            Request show = new Request(new Command.Show(), given, false, false);
            assertEquals(new Answer.Ended(0), app.client().ask(show, console, new CallerSignals()));
            assertEquals(2, console.err.size(), console.err::toString);
            assertTrue(console.err.getFirst().contains("--unit, kanata.service"));
            assertTrue(console.err.getLast().contains("--port"));
        }
    }

    private static Answer given(LiveApp app, Setting setting, String text) {
        Request request =
                new Request(STATUS, new Given(Map.of(setting, text), Map.of()), false, false);
        return app.client().ask(request, console(false), new CallerSignals());
    }

    @Test
    void showBringsTheWindowToTheFront() throws InterruptedException {
        try (LiveApp app = new LiveApp(root)) {
            BufferConsole console = console(false);
            assertEquals(new Answer.Ended(0), app.ask(new Command.Show(), console));
            await(app.shown);
            assertEquals(
                    List.of("Tomo is running already; its window is in front of you now."),
                    console.out);
        }
    }

    @Test
    void quitIsNotOverAsLongAsTheProcessIsThere() throws InterruptedException {
        LiveApp app = new LiveApp(root);
        try (app) {
            assertEquals(new Answer.Silent(true), app.ask(new Command.Quit(), console(false)));
            await(app.quit);
        }
        assertEquals(new Answer.NobodyThere(), app.ask(STATUS, console(false)));
    }

    @Test
    void theEndOfTheAppEndsItsCommands() throws IOException, InterruptedException {
        LiveApp app = new LiveApp(root);
        try (LineChannel client = app.raw()) {
            client.write(RequestCodec.write(new Request(WATCH, Given.NOTHING, false, false)));
            nextOut(client);
            app.close();
            awaitEnd(client);
        }
        assertTrue(Files.notExists(app.places.socket()), "the socket is taken away");
    }
}
