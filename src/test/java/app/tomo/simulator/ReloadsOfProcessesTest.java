package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.ServerMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// `tomo reload` without an app, twice: the second process keeps the cool-down of the first (incident 4).
@Timeout(120)
class ReloadsOfProcessesTest {
    private static final Duration COOL_DOWN = Duration.ofSeconds(4);

    /// The daemon’s log dates what has arrived: the first request may take longer to arrive than the second.
    private static final Duration ON_THE_WAY = Duration.ofMillis(500);

    private static final String SENT = "Requested live reload";

    @TempDir private Path folder;

    private Process reload(int port) throws IOException {
        ProcessBuilder tomo =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.tomo.Main",
                        "reload",
                        "--scope",
                        "attached",
                        "--port",
                        Integer.toString(port),
                        "--set",
                        "reload.cool-down=" + COOL_DOWN.toSeconds() + "s");
        tomo.environment().put("TOMO_HOME", folder.resolve("tomo").toString());
        return tomo.redirectErrorStream(true).start();
    }

    /// When it came to the daemon.
    private static LocalTime sent(SimulatedPeer peer, int which) {
        return peer.log().stream()
                .filter(line -> line.contains(SENT))
                .skip(which)
                .map(line -> LocalTime.parse(line.substring(0, "00:00:00.0000".length())))
                .findFirst()
                .orElseThrow();
    }

    /// It is written down beside the sending: some milliseconds later.
    private void awaitMemory() {
        while (!Files.exists(folder.resolve("tomo/state/memory.json"))) {
            Thread.onSpinWait();
        }
    }

    /// The first one is killed while it waits for a held key: what it had sent is remembered all the same.
    @Test
    void theCoolDownOfAProcessThatWasKilledIsKeptByTheNext() throws Exception {
        Path config = Files.writeString(folder.resolve("main.kbd"), ProtocolContract.GOOD);
        try (SimulatedPeer peer = SimulatedPeer.start("1.11.0", config.toString());
                RawClient keys = new RawClient(peer.address())) {
            keys.next(ServerMessage.LayerChange.class);
            keys.say(new ClientMessage.ActOnFakeKey("held", FakeKeyAction.PRESS));
            keys.next(ServerMessage.MessagePush.class);
            Process first = reload(peer.address().port());
            peer.awaitLogged(SENT, 1);
            awaitMemory();
            first.destroyForcibly().onExit().join();
            keys.say(new ClientMessage.ActOnFakeKey("held", FakeKeyAction.RELEASE));
            Process second = reload(peer.address().port());
            String said =
                    new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, second.waitFor(), said);
            Duration between = Duration.between(sent(peer, 0), sent(peer, 1));
            assertTrue(
                    between.plus(ON_THE_WAY).compareTo(COOL_DOWN) >= 0,
                    between + ": " + List.of(said));
        }
    }
}
