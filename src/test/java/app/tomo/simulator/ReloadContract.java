package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.ServerMessage;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.Event;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Reloading over the socket, which a daemon can from 1.10 on.
abstract class ReloadContract extends LinkContract {
    private static final String REJECTED = "live reload failed";

    ReloadContract(String version, Peer.Start start) {
        super(version, start);
    }

    @Test
    void aRejectedReloadIsSilenceAndALineInTheLog() throws Exception {
        Files.writeString(config, BROKEN);
        client.say(new ClientMessage.Reload());
        client.expect(new ServerMessage.Accepted());
        peer.awaitLogged(REJECTED, 1);
        client.expectNothingBefore("base");
        client.say(new ClientMessage.RequestLayerNames());
        client.expect(new ServerMessage.LayerNames(List.of("base", "nav")));
        assertTrue(peer.log().stream().anyMatch(line -> line.contains("Error in configuration")));
        Files.writeString(config, GOOD);
        client.say(new ClientMessage.Reload());
        client.expect(new ServerMessage.Accepted(), confirmed(config), atFirst("base"));
    }

    @Test
    void aReloadWaitsForAHeldKeyHoweverLong() throws Exception {
        client.say(new ClientMessage.ActOnFakeKey("held", FakeKeyAction.PRESS));
        client.next(ServerMessage.MessagePush.class);
        client.say(new ClientMessage.Reload());
        client.expect(new ServerMessage.Accepted());
        client.expectNothingBefore("base");
        client.say(new ClientMessage.ActOnFakeKey("held", FakeKeyAction.RELEASE));
        client.expect(confirmed(config), atFirst("base"));
    }

    @Test
    void severalRequestsAreAcceptedEachAndConfirmedAtLeastOnce() throws Exception {
        client.say("{\"Reload\":{}}{\"Reload\":{}}\n{\"Reload\":{}}\n");
        int accepted = 0;
        int confirmed = 0;
        while (accepted < 3 || confirmed == 0) {
            ServerMessage message = client.next();
            accepted += message instanceof ServerMessage.Accepted ? 1 : 0;
            confirmed += message.equals(confirmed(config)) ? 1 : 0;
        }
        assertTrue(confirmed <= 3);
    }

    @Test
    void configsAreChosenByPlaceAndByName() throws Exception {
        Path other = Files.writeString(folder.resolve("other.kbd"), OTHER);
        client.say(new ClientMessage.ReloadNum(7, Wait.NO));
        client.expect(
                new ServerMessage.Refused(
                        "config index 7 out of bounds: only 1 configs available"));
        client.say(new ClientMessage.ReloadFile("/gone.kbd", Wait.NO));
        client.expect(new ServerMessage.Refused("config file does not exist: /gone.kbd"));
        client.say(new ClientMessage.ReloadFile(other.toString(), Wait.NO));
        client.expect(new ServerMessage.Accepted(), confirmed(other), atFirst("other"));
        client.say(new ClientMessage.ReloadNext(Wait.NO));
        client.expect(new ServerMessage.Accepted(), confirmed(config), atFirst("base"));
        client.say(new ClientMessage.ReloadPrev(Wait.NO));
        client.expect(new ServerMessage.Accepted(), confirmed(other), atFirst("other"));
        client.say(new ClientMessage.ReloadNum(0, Wait.NO));
        client.expect(new ServerMessage.Accepted(), confirmed(config), atFirst("base"));
    }

    @Test
    void theChosenConfigStaysChosenWhenItIsRejected() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.kbd"), BROKEN);
        client.say(new ClientMessage.ReloadFile(broken.toString(), Wait.NO));
        client.expect(new ServerMessage.Accepted());
        peer.awaitLogged(REJECTED, 1);
        client.say(new ClientMessage.Reload());
        client.expect(new ServerMessage.Accepted());
        peer.awaitLogged(REJECTED, 2);
        Files.writeString(broken, OTHER);
        client.say(new ClientMessage.Reload());
        client.expect(new ServerMessage.Accepted(), confirmed(broken), atFirst("other"));
    }

    @Test
    void theResultOfAWaitIsThatOfTheReloadBefore() throws Exception {
        Duration wait = Duration.ofMillis(200);
        if (minor < 11) {
            client.say(new ClientMessage.Reload(Wait.upTo(wait)));
            client.expect(new ServerMessage.Accepted(), confirmed(config), atFirst("base"));
            return;
        }
        Files.writeString(config, BROKEN);
        expectResult(new ServerMessage.ReloadResult(true, wait), false);
        Files.writeString(config, GOOD);
        expectResult(new ServerMessage.ReloadResult(false, wait), true);
    }

    /// On an idle keyboard only. A real daemon that still counts ticks after a start or a reload answers honestly: it is
    /// brought back to where it was and asked again.
    private void expectResult(ServerMessage.ReloadResult stale, boolean confirmed)
            throws Exception {
        Duration wait = stale.timeout();
        assertNotNull(wait);
        int rejected = rejections();
        client.say(new ClientMessage.Reload(Wait.upTo(wait)));
        client.expect(new ServerMessage.Accepted());
        ServerMessage answer = client.next();
        if (answer instanceof ServerMessage.ConfigFileReload) {
            client.expect(atFirst("base"));
            answer = client.next();
        } else if (confirmed) {
            client.expect(confirmed(config), atFirst("base"));
        } else {
            peer.awaitLogged(REJECTED, rejected + 1);
        }
        ServerMessage.ReloadResult honest = new ServerMessage.ReloadResult(confirmed, null);
        assertTrue(answer.equals(stale) || answer.equals(honest), answer.toString());
        assertTrue(answer.equals(stale) || !peer.simulated(), answer.toString());
    }

    private int rejections() {
        return (int) peer.log().stream().filter(line -> line.contains(REJECTED)).count();
    }

    /// Beside a reload that is waited for, kanata reads nothing else on that connection.
    @Test
    void aReloadThatIsWaitedForLeavesTheLinkFree() throws Exception {
        try (TcpDaemonLink patient = waiting()) {
            patient.reload(1);
            events.await(new Event.RequestAccepted(1));
            patient.ping(1);
            events.await(new Event.ConfigReloaded(1, config.toString()));
            patient.ping(1);
            events.await(new Event.PingAnswered(1, "base"));
            patient.reload(1);
            events.await(new Event.RequestAccepted(1));
            patient.ping(1);
            events.await(new Event.ConfigReloaded(1, config.toString()));
            assertEquals(0, events.count(Event.LinkLost.class));
        }
    }

    /// The result that comes at the end of the wait is of the reload before.
    @Test
    void theAnswerToOneThatIsWaitedForIsNotBelieved() throws Exception {
        try (TcpDaemonLink patient = waiting()) {
            Files.writeString(config, BROKEN);
            patient.reload(1);
            events.await(new Event.RequestAccepted(1));
            patient.ping(1);
            peer.awaitLogged(REJECTED, 1);
            patient.ping(1);
            events.await(new Event.PingAnswered(1, "base"));
            assertEquals(0, events.count(Event.ConfigReloaded.class));
        }
    }

    /// A link that has greeted: only then it is known that the daemon can wait.
    private TcpDaemonLink waiting() throws Exception {
        TcpDaemonLink patient = new TcpDaemonLink(() -> Wait.upTo(Duration.ofSeconds(60)));
        patient.open(1, peer.address(), Duration.ofSeconds(60), events);
        events.next(Event.DaemonGreeted.class);
        return patient;
    }

    @Test
    void aRejectedReloadIsNeverConfirmed() throws Exception {
        open();
        Files.writeString(config, BROKEN);
        link.reload(1);
        peer.awaitLogged("live reload failed", 1);
        link.ping(1);
        events.await(new Event.PingAnswered(1, "base"));
        assertEquals(0, events.count(Event.ConfigReloaded.class));
    }
}
