package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.TestSurroundings;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A client against apps that do not do their part.
@Timeout(180)
class HungAppTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(60);

    @TempDir private Path root;
    private final SystemTime time = new SystemTime();
    private final BufferConsole console = new BufferConsole(false, false);
    private Places places = Places.of(TestSurroundings.below(Path.of("/")), "default");
    private ServerSocketChannel server;

    HungAppTest() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @BeforeEach
    void listen() throws IOException {
        places = Places.of(TestSurroundings.below(root), "default");
        Files.createDirectories(places.socket().resolveSibling(""));
        server.bind(UnixDomainSocketAddress.of(places.socket()));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        time.close();
    }

    private static Bounds bounds(Duration accept, Duration silence) {
        return new Bounds(LATE, accept, LATE, silence, LATE, 1, 1_000, 1_000);
    }

    private Answer ask(Command command) {
        return ask(command, bounds(LATE, LATE));
    }

    private Answer ask(Command command, Bounds bounds) {
        return new ControlClient(places, Peer.byCredentials(), bounds, time)
                .ask(
                        new Request(command, Given.NOTHING, false, false),
                        console,
                        new CallerSignals());
    }

    /// Says these lines to the first client, and keeps or closes the connection.
    private CompletableFuture<LineChannel> says(boolean thenCloses, String... lines) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        LineChannel client = new LineChannel(server.accept(), 10_000);
                        client.read();
                        for (String line : lines) {
                            client.write(line);
                        }
                        if (thenCloses) {
                            client.close();
                        }
                        return client;
                    } catch (IOException failure) {
                        throw new AssertionError(failure);
                    }
                });
    }

    @Test
    void oneThatTakesNobodyInIsGivenUp() {
        assertEquals(new Answer.Silent(false), ask(new Command.Status(), bounds(SOON, LATE)));
    }

    @Test
    void oneThatFallsSilentIsGivenUp() {
        CompletableFuture<LineChannel> kept = says(false, "{\"accepted\":true}\n{\"out\":\"one\"}");
        assertEquals(new Answer.Silent(true), ask(new Command.Watch(), bounds(LATE, SOON)));
        assertEquals(List.of("one"), console.out);
        kept.join().close();
    }

    @Test
    void oneThatGoesInTheMiddleIsLost() {
        CompletableFuture<LineChannel> _ = says(true, "{\"accepted\":true}", "{\"out\":\"one\"}");
        assertEquals(new Answer.Lost(), ask(new Command.Status()));
    }

    @Test
    void oneThatGoesBeforeItHasTakenTheCommandIsNotThere() {
        CompletableFuture<LineChannel> _ = says(true).thenCompose(_ -> says(true));
        assertEquals(new Answer.NobodyThere(), ask(new Command.Status()));
    }

    /// It made room for the newest of many.
    @Test
    void oneThatSendsSomebodyAwayUnheardIsAskedAgain() {
        CompletableFuture<LineChannel> _ =
                says(true).thenCompose(_ -> says(true, "{\"accepted\":true}", "{\"exit\":4}"));
        assertEquals(new Answer.Ended(4), ask(new Command.Status()));
    }

    @Test
    void theEndOfTheProcessIsWhatQuitWaitsFor() {
        CompletableFuture<LineChannel> _ = says(true, "{\"accepted\":true}", "{\"alive\":true}");
        assertEquals(new Answer.Ended(0), ask(new Command.Quit()));
    }

    @Test
    void linesOfANewerAppArePassedOver() {
        CompletableFuture<LineChannel> _ =
                says(
                        true,
                        "{\"accepted\":true}",
                        "{\"weather\":\"fine\"}",
                        "nonsense",
                        "{\"exit\":4}");
        assertEquals(new Answer.Ended(4), ask(new Command.Status()));
    }

    @Test
    void aLineWithoutEndIsNotRead() {
        CompletableFuture<LineChannel> _ =
                says(false, "{\"accepted\":true}", "{\"out\":\"" + "x".repeat(5_000) + "\"}");
        assertEquals(new Answer.Lost(), ask(new Command.Status()));
    }

    @Test
    void aSocketWithoutAnAppIsNobody() throws IOException {
        server.close();
        assertEquals(new Answer.NobodyThere(), ask(new Command.Status()));
    }
}
