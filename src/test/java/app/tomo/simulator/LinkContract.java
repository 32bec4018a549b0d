package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.EventQueue;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.Event;
import app.tomo.model.LinkFailure;
import app.tomo.model.ReloadSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What Tomo's own link makes of a daemon of each version.
abstract class LinkContract extends ProtocolContract {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    final TcpDaemonLink link = new TcpDaemonLink();
    final EventQueue events = new EventQueue();

    LinkContract(String version, Peer.Start start) {
        super(version, start);
    }

    /// Beside the raw client, so only where a test wants it: what one client says wakes the daemon for all.
    void open() throws Exception {
        link.open(1, peer.address(), DEADLINE, events);
        events.assertNext(new Event.LinkOpened(1));
        events.assertNext(new Event.LayerChanged(1, "base"));
    }

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void theVersionIsFoundOut() throws Exception {
        open();
        Event.DaemonGreeted greeted = events.next(Event.DaemonGreeted.class);
        String version =
                switch (minor) {
                    case 9 -> "1.6–1.9";
                    case 10 -> "1.10";
                    default -> "1." + minor + ".";
                };
        assertTrue(greeted.version().startsWith(version), greeted.version());
        assertEquals(minor < 10 ? ReloadSupport.NONE : ReloadSupport.CONFIRMED, greeted.reload());
    }

    @Test
    void onlyTheSimulatorDeclaresItself() throws Exception {
        open();
        events.next(Event.DaemonGreeted.class);
        link.ping(1);
        events.await(new Event.PingAnswered(1, "base"));
        assertEquals(peer.simulated() ? 1 : 0, events.count(Event.SimulationDeclared.class));
    }

    @Test
    void pingsAreAnsweredLayersListedAndSwitched() throws Exception {
        open();
        link.ping(1);
        events.await(new Event.PingAnswered(1, "base"));
        link.askLayers(1);
        assertEquals(
                java.util.List.of("base", "nav"), events.next(Event.LayersListed.class).layers());
        link.switchLayer(1, "nav");
        events.await(new Event.LayerChanged(1, "nav"));
    }

    @Test
    void aReloadIsConfirmedOrUnsupported() throws Exception {
        open();
        link.reload(1);
        if (minor < 10) {
            assertTrue(events.next(Event.RequestRefused.class).unknownCommand());
            assertEquals(LinkFailure.CLOSED, events.next(Event.LinkLost.class).why());
        } else {
            events.await(new Event.RequestAccepted(1));
            events.await(new Event.ConfigReloaded(1, config.toString()));
            events.await(new Event.LayerChanged(1, "base"));
        }
    }

    @Test
    void theEndOfTheDaemonIsTheLossOfTheLink() throws Exception {
        open();
        events.next(Event.DaemonGreeted.class);
        peer.close();
        assertEquals(LinkFailure.CLOSED, events.next(Event.LinkLost.class).why());
    }
}
