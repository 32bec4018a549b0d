package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.EventQueue;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.lab.Freezer;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;
import app.tomo.model.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A real daemon that hangs while Tomo looks at it. 1.9.0 aborts when it wakes up and accepts a client that has gone
/// meanwhile ("incoming conn has known address"), so Tomo has to stay until it was greeted.
class HangingKanataTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    @NeedsLab(
            value = Lab.KANATA,
            kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
    void itSurvivesBeingLookedAtAndLeft() throws Exception {
        Path config = Files.writeString(folder.resolve("main.kbd"), ProtocolContract.GOOD);
        for (String version : new String[] {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"}) {
            try (RealPeer peer = RealPeer.start(version, config.toString());
                    TcpDaemonLink link = new TcpDaemonLink()) {
                EventQueue events = new EventQueue();
                Freezer.freeze(peer.pid());
                for (int number = 1; number <= 5; number++) {
                    link.open(number, peer.address(), DEADLINE, events);
                    events.assertNext(new Event.LinkOpened(number));
                    link.close(number);
                }
                Freezer.thaw(peer.pid());
                link.open(9, peer.address(), DEADLINE, events);
                events.assertNext(new Event.LinkOpened(9));
                link.ping(9);
                events.await(new Event.PingAnswered(9, "base"));
                assertTrue(peer.alive(), version);
            }
        }
    }
}
