package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.kanata.EventQueue;
import app.tomo.kanata.ServerMessage;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;
import app.tomo.model.LinkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// What Tomo's link makes of faults on a real socket. Whatever comes, it tells of it by one event, and throws nothing.
class WireFaultsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final EventQueue events = new EventQueue();
    private final TcpDaemonLink link = new TcpDaemonLink();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private Path config;

    @BeforeEach
    void write() throws Exception {
        config = Files.writeString(folder.resolve("main.kbd"), ProtocolContract.GOOD);
        Thread.setDefaultUncaughtExceptionHandler((_, each) -> note(each));
    }

    /// What the threads of earlier tests throw is not the link's.
    private void note(Throwable defect) {
        String link = TcpDaemonLink.class.getPackageName() + ".";
        if (Stream.of(defect.getStackTrace()).anyMatch(at -> at.getClassName().startsWith(link))) {
            thrown.add(defect);
        }
    }

    @AfterEach
    void close() {
        link.close();
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertEquals(List.of(), thrown);
    }

    private SimulatedPeer playing(String version, String script) {
        return SimulatedPeer.start(version, config.toString(), ScriptReaderTest.understood(script));
    }

    private void open(DaemonAddress address) {
        link.open(1, address, DEADLINE, events);
    }

    private void assertLost(LinkFailure why) throws InterruptedException {
        assertEquals(new Event.LinkLost(1, why), events.next(Event.LinkLost.class));
    }

    @ParameterizedTest
    @CsvSource({
        "garbage,              FOREIGN",
        "half lines,           FOREIGN",
        "speak something else, FOREIGN",
        "line of 10MB,         GARBLED",
        "on connect crash,     CLOSED",
        "on connect hang up,   CLOSED",
    })
    void whoeverDoesNotGreetIsSomebodyElse(String script, LinkFailure why) throws Exception {
        try (SimulatedPeer peer = playing("1.11.0", script)) {
            open(peer.address());
            assertLost(why);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "on reload garbage,      GARBLED",
        "on reload line of 10MB, GARBLED",
        "on reload crash,        CLOSED",
        "on reload hang up,      CLOSED",
    })
    void whatComesAfterTheGreetingEndsTheConnection(String script, LinkFailure why)
            throws Exception {
        try (SimulatedPeer peer = playing("1.11.0", script)) {
            open(peer.address());
            events.await(new Event.LayerChanged(1, "base"));
            link.reload(1);
            assertLost(why);
        }
    }

    /// The daemon's own two writers spoil a line now and then.
    @Test
    void halfALineIsPassedOverOnceTheDaemonIsKnown() throws Exception {
        try (SimulatedPeer peer =
                        playing("1.10.1", "on reload half lines\non reload with wait behave");
                RawClient other = new RawClient(peer.address())) {
            open(peer.address());
            events.await(new Event.LayerChanged(1, "base"));
            link.reload(1);
            peer.awaitLogged("Live reload successful", 1);
            other.say(new ClientMessage.Reload(Wait.upTo(DEADLINE)));
            events.next(Event.ConfigReloaded.class);
            link.ping(1);
            events.await(new Event.PingAnswered(1, "base"));
            assertEquals(0, events.count(Event.LinkLost.class));
            assertEquals(1, events.count(Event.ConfigReloaded.class));
        }
    }

    @Test
    void aLineBeyondAllBoundsIsNotKept() throws Exception {
        try (SimulatedPeer peer = playing("1.11.0", "on reload line of 64MB");
                TcpDaemonLink narrow = new TcpDaemonLink(4 * 1024)) {
            narrow.open(1, peer.address(), DEADLINE, events);
            events.await(new Event.LayerChanged(1, "base"));
            narrow.reload(1);
            assertLost(LinkFailure.GARBLED);
        }
    }

    @Test
    void refusedConnectionsAreRefused() throws Exception {
        try (SimulatedPeer peer = playing("1.11.0", "after connect 1ms refuse connections")) {
            DaemonAddress address = peer.address();
            open(address);
            events.await(new Event.LayerChanged(1, "base"));
            LinkFailure why = null;
            for (int number = 2; why != LinkFailure.REFUSED; number++) {
                link.open(number, address, DEADLINE, events);
                Event next = events.next(Event.class);
                why = next instanceof Event.LinkLost(long _, LinkFailure lost) ? lost : null;
            }
        }
    }

    @Test
    void theVersionIsTheOneThatItSays() throws Exception {
        try (SimulatedPeer peer = playing("1.11.0", "speak version 9.9\nspeak protocol 2")) {
            open(peer.address());
            assertEquals("9.9", events.next(Event.DaemonGreeted.class).version());
        }
    }

    @Test
    void aStaleWaitIsNoConfirmationOfAnything() throws Exception {
        try (SimulatedPeer peer = playing("1.12.1", "wait answers of the previous reload");
                RawClient other = new RawClient(peer.address())) {
            other.next(ServerMessage.LayerChange.class);
            open(peer.address());
            events.next(Event.DaemonGreeted.class);
            Files.writeString(config, ProtocolContract.BROKEN);
            Duration wait = Duration.ofMillis(20);
            other.say(new ClientMessage.Reload(Wait.upTo(wait)));
            other.expect(new ServerMessage.Accepted(), new ServerMessage.ReloadResult(true, wait));
            peer.awaitLogged("live reload failed", 1);
            link.ping(1);
            events.await(new Event.PingAnswered(1, "base"));
            assertEquals(0, events.count(Event.ConfigReloaded.class));
        }
    }

    @Test
    void keysThatAreTappedAndHeldAreToldFrom1_12On() throws Exception {
        try (SimulatedPeer peer =
                        playing("1.12.1", "on reload tap capslock\non reload hold capslock");
                RawClient client = new RawClient(peer.address())) {
            client.say(new ClientMessage.Reload());
            Set<ServerMessage> wanted =
                    new HashSet<>(
                            Set.of(
                                    new ServerMessage.TapActivated("capslock"),
                                    new ServerMessage.HoldActivated("capslock")));
            while (!wanted.isEmpty()) {
                wanted.remove(client.next());
            }
        }
    }

    @Test
    void termIsIgnoredForAsLongAsTheScriptSays() throws Exception {
        try (SimulatedPeer peer = playing("1.11.0", "ignore TERM\non reload behave")) {
            open(peer.address());
            events.await(new Event.LayerChanged(1, "base"));
            peer.terminate();
            link.ping(1);
            events.await(new Event.PingAnswered(1, "base"));
            link.reload(1);
            events.next(Event.ConfigReloaded.class);
            peer.terminate();
            assertLost(LinkFailure.CLOSED);
        }
    }
}
