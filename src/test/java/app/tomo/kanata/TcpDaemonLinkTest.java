package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;
import app.tomo.model.LinkFailure;
import app.tomo.model.ReloadSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// The link against peers that misbehave in every way. What real daemons do is in [ProtocolContract].
@Timeout(180)
class TcpDaemonLinkTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /// For an answer that never comes; one that does come has time enough.
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final String HELLO_OK =
            "{\"HelloOk\":{\"version\":\"1.11.0\",\"protocol\":1,\"capabilities\":[\"reload\"]}}\n";

    private final TcpDaemonLink link = new TcpDaemonLink(64 * 1024);
    private final EventQueue events = new EventQueue();

    @AfterEach
    void close() {
        link.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void bothLoopbacksAreReached(String host) throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(host, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.assertNext(new Event.LinkOpened(1));
            events.assertNext(new Event.LayerChanged(1, "base"));
            events.await(new Event.DaemonGreeted(1, "1.11.0", ReloadSupport.CONFIRMED, false));
            link.ping(1);
            events.await(new Event.PingAnswered(1, "base"));
        }
    }

    @Test
    void aDaemonOnAllAddressesIsReachedByLoopback() throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(TcpDaemonLinkTest::kanata)) {
            link.open(1, new DaemonAddress("0.0.0.0", peer.address().port()), DEADLINE, events);
            events.await(new Event.LayerChanged(1, "base"));
        }
    }

    @Test
    void nobodyThereIsRefused() throws Exception {
        // Bound, so that nobody else gets it, and not listened on.
        try (Socket reserved = new Socket()) {
            reserved.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            DaemonAddress closed = DaemonAddress.loopback(reserved.getLocalPort());
            link.open(1, closed, DEADLINE, events);
            events.assertNext(new Event.LinkLost(1, LinkFailure.REFUSED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "kanata.example", ""})
    void namesAreNotResolved(String host) throws Exception {
        link.open(1, new DaemonAddress(host, 5829), DEADLINE, events);
        events.assertNext(new Event.LinkLost(1, LinkFailure.UNREACHABLE));
    }

    @Test
    void aPeerThatAcceptsAndNeverAnswersStaysOpenAndIsNotGreeted() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (ScriptedPeer peer = new ScriptedPeer(_ -> ended.await())) {
            link.open(1, peer.address(), DEADLINE, events);
            events.assertNext(new Event.LinkOpened(1));
            link.ping(1);
            link.reload(1);
            link.close(1);
            events.assertEmpty();
            ended.countDown();
        }
    }

    /// kanata 1.9.0 aborts when it accepts a client that is gone: a hanging daemon must not be killed by Tomo's looking.
    @Test
    void aConnectionGivenUpBeforeTheGreetingIsClosedAfterIt() throws Exception {
        CountDownLatch awake = new CountDownLatch(1);
        ScriptedPeer.Script hanging =
                client -> {
                    awake.await();
                    client.say(ScriptedPeer.GREETING);
                    client.note(client.hear());
                };
        try (ScriptedPeer peer = new ScriptedPeer(hanging)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.assertNext(new Event.LinkOpened(1));
            link.close(1);
            assertEquals(1, link.parting());
            awake.countDown();
            assertEquals("closed", peer.nextNote());
            events.assertEmpty();
        }
    }

    @Test
    void aProbeThatIsNotAnsweredIsTriedAgainWithTheNextWords() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (ScriptedPeer peer =
                new ScriptedPeer(
                        TcpDaemonLinkTest::kanata, _ -> ended.await(), TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), SHORT, events);
            events.await(new Event.LayerChanged(1, "base"));
            pingUntil(new Event.DaemonGreeted(1, "1.11.0", ReloadSupport.CONFIRMED, false));
            ended.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Error\":{\"msg\":\"disconnecting - you sent an invalid message\"}}",
                "{\"status\":\"Error\",\"msg\":\"Failed to deserialize command: unknown variant"
                        + " `Hello`, expected one of `ChangeLayer`\"}"
            })
    void olderDaemonsAreKnownByHowTheyRefuseHello(String refusal) throws Exception {
        ScriptedPeer.Script old =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    client.hear();
                    client.say(refusal + "\n");
                    client.socket().close();
                };
        boolean reloads = refusal.contains("status");
        try (ScriptedPeer peer = new ScriptedPeer(TcpDaemonLinkTest::kanata, old)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.await(
                    new Event.DaemonGreeted(
                            1,
                            reloads ? "1.10" : "1.6–1.9",
                            reloads ? ReloadSupport.CONFIRMED : ReloadSupport.NONE,
                            false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2p1\r\n",
                "220 mail.example ESMTP\r\n",
                "hello",
                "{\"jsonrpc\":\"2.0\",\"error\":1}\n{\"jsonrpc\":\"2.0\",\"error\":2}\n",
                "{\"RequestCurrentLayerName\":{}}\n{\"RequestCurrentLayerName\":{}}\n",
            })
    void somebodyElseIsNamedAsForeign(String words) throws Exception {
        ScriptedPeer.Script foreign =
                client -> {
                    client.hear();
                    client.say(words);
                    client.socket().shutdownOutput();
                };
        try (ScriptedPeer peer = new ScriptedPeer(foreign)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.assertNext(new Event.LinkOpened(1));
            link.ping(1);
            events.assertNext(new Event.LinkLost(1, LinkFailure.FOREIGN));
        }
    }

    @Test
    void aDaemonThatEndsIsLostOnce() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ScriptedPeer.Script ending =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    end.await();
                    client.socket().close();
                };
        try (ScriptedPeer peer = new ScriptedPeer(ending, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.next(Event.DaemonGreeted.class);
            end.countDown();
            events.assertNext(new Event.LinkLost(1, LinkFailure.CLOSED));
            link.reload(1);
            link.ping(1);
            events.assertEmpty();
        }
    }

    @Test
    void aRequestOnAConnectionThatIsNotThereIsAnsweredByItsLoss() throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.next(Event.DaemonGreeted.class);
            link.close(1);
            link.reload(1);
            events.assertNext(new Event.LinkLost(1, LinkFailure.CLOSED));
        }
    }

    @Test
    void wordsOfAnOlderConnectionAreNotHeardAnyMore() throws Exception {
        CountDownLatch speak = new CountDownLatch(1);
        ScriptedPeer.Script late =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    speak.await();
                    client.say("{\"LayerChange\":{\"new\":\"late\"}}\n");
                };
        try (ScriptedPeer first = new ScriptedPeer(late, TcpDaemonLinkTest::kanata);
                ScriptedPeer second = new ScriptedPeer(TcpDaemonLinkTest::kanata)) {
            EventQueue old = new EventQueue();
            link.open(1, first.address(), DEADLINE, old);
            old.next(Event.DaemonGreeted.class);
            link.open(2, second.address(), DEADLINE, events);
            speak.countDown();
            events.await(new Event.DaemonGreeted(2, "1.11.0", ReloadSupport.CONFIRMED, false));
            old.assertEmpty();
        }
    }

    @Test
    void aMessageLongerThanTheBoundIsGarbled() throws Exception {
        ScriptedPeer.Script endless =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    byte[] chunk = "x".repeat(8192).getBytes(StandardCharsets.UTF_8);
                    client.say("{\"CurrentLayerInfo\":{\"name\":\"base\",\"cfg_text\":\"");
                    for (int i = 0; i < 1_000_000; i++) {
                        client.say(chunk);
                    }
                };
        try (ScriptedPeer peer = new ScriptedPeer(endless, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            assertEquals(LinkFailure.GARBLED, events.next(Event.LinkLost.class).why());
            assertEquals("broken off", peer.nextNote());
        }
    }

    @Test
    void aSpoiltLineInTheMiddleIsPassedOver() throws Exception {
        ScriptedPeer.Script spoilt =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    client.say("{\"LayerChange\":{\"ne\n{\"Shiny\":{\"new\":1}}\n");
                    client.say(
                            "{\"LayerChange\":{\"new\":\"nav\"}}{\"TapActivated\":{\"key\":\"a\"}}");
                    client.hear();
                };
        try (ScriptedPeer peer = new ScriptedPeer(spoilt, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.await(new Event.LayerChanged(1, "nav"));
            events.await(new Event.ActivitySeen(1));
        }
    }

    @Test
    void bytesThatAreNotTextEndTheConnectionAsGarbled() throws Exception {
        ScriptedPeer.Script binary =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    client.say(new byte[] {(byte) 0xFF, (byte) 0xC0, '\n'});
                    client.hear();
                };
        try (ScriptedPeer peer = new ScriptedPeer(binary, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            assertEquals(LinkFailure.GARBLED, events.next(Event.LinkLost.class).why());
        }
    }

    @Test
    void aPeerThatNeverReadsCannotHoldUpTheCaller() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        ScriptedPeer.Script deaf =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    ended.await();
                };
        try (ScriptedPeer peer = new ScriptedPeer(deaf, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.next(Event.DaemonGreeted.class);
            String name = "x".repeat(1024 * 1024);
            for (int i = 0; i < 200; i++) {
                link.switchLayer(1, name);
            }
            events.assertNext(new Event.LinkLost(1, LinkFailure.CLOSED));
            events.assertEmpty();
            ended.countDown();
        }
    }

    @Test
    void anEndlessStreamOfChangesIsThinnedButItsLastOneIsTold() throws Exception {
        int changes = 50_000;
        ScriptedPeer.Script busy =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    StringBuilder all = new StringBuilder();
                    for (int i = 1; i <= changes; i++) {
                        all.append("{\"LayerChange\":{\"new\":\"").append(i).append("\"}}\n");
                    }
                    client.say(all.toString());
                    client.hear();
                };
        try (ScriptedPeer peer = new ScriptedPeer(busy, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.await(new Event.LayerChanged(1, String.valueOf(changes)));
            long told = events.count(Event.LayerChanged.class);
            assertTrue(told < changes / 2, told + " were told");
        }
    }

    @Test
    void theSimulatorsMarkIsUnderstoodAndOtherPushesAreNot() throws Exception {
        ScriptedPeer.Script marked =
                client -> {
                    client.say(ScriptedPeer.GREETING);
                    client.say("{\"MessagePush\":{\"message\":[\"tomo-simulator\"]}}\n");
                    client.say("{\"LayerChange\":{\"new\":\"nav\"}}\n");
                    client.say("{\"MessagePush\":{\"message\":\"tomo-simulator\"}}\n");
                    client.hear();
                };
        try (ScriptedPeer peer = new ScriptedPeer(marked, TcpDaemonLinkTest::kanata)) {
            link.open(1, peer.address(), DEADLINE, events);
            events.next(Event.SimulationDeclared.class);
            assertEquals(2, events.count(Event.LayerChanged.class));
            assertEquals(1, events.count(Event.SimulationDeclared.class));
        }
    }

    /// A daemon of 1.11 as far as these tests need one.
    private static void kanata(ScriptedPeer.Client client) throws IOException {
        client.say(ScriptedPeer.GREETING);
        for (String line = client.hear(); !line.equals("closed"); line = client.hear()) {
            switch (line) {
                case "{\"Hello\":{}}" -> client.say(HELLO_OK);
                case "{\"RequestCurrentLayerName\":{}}" ->
                        client.say("{\"CurrentLayerName\":{\"name\":\"base\"}}\n");
                default -> client.say("{\"Error\":{\"msg\":\"" + line.length() + "\"}}\n");
            }
        }
    }

    private void pingUntil(Event expected) throws InterruptedException {
        Event event;
        do {
            link.ping(1);
            event = events.next(Event.class);
        } while (!event.equals(expected));
    }
}
