package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.ClientMessage;
import app.tomo.kanata.FakeKeyAction;
import app.tomo.kanata.ServerMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What Tomo relies on in the protocol of a version, row by row, against the real kanata and against the simulator. Silence
/// is proven by a question whose answer is the next thing said, or by the log.
abstract class ProtocolContract {
    static final String GOOD =
            """
            (defcfg linux-continue-if-no-devs-found yes process-unmapped-keys yes)
            (defsrc a b)
            (deflayer base a b)
            (deflayer nav left right)
            (defvirtualkeys
              to-nav (layer-switch nav)
              push (push-msg "hello" (a b))
              key x
              held (multi x (push-msg "down"))
              again lrld)
            """;
    static final String OTHER = GOOD.replace("base", "other").replace("nav", "elsewhere");
    static final String BROKEN = GOOD.replace("(deflayer nav left right)", "(deflayer nav left)");

    /// 9 to 12: the second number of the version under contract.
    final int minor;

    private final Peer.Start start;
    @TempDir Path folder;
    Path config;
    Peer peer;
    RawClient client;

    /// @param version as in `1.11.0`
    ProtocolContract(String version, Peer.Start start) {
        this.minor = SimulatedVersion.of(version).minor();
        this.start = start;
    }

    @BeforeEach
    void connect() throws Exception {
        config = Files.writeString(folder.resolve("main.kbd"), GOOD);
        peer = start.with(config.toString());
        client = greeted();
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        peer.close();
    }

    RawClient greeted() throws Exception {
        RawClient greeted = new RawClient(peer.address());
        greeted.next(ServerMessage.LayerChange.class);
        return greeted;
    }

    @Test
    void layersAreTold() throws Exception {
        client.say(new ClientMessage.RequestLayerNames());
        client.expect(new ServerMessage.LayerNames(List.of("base", "nav")));
        client.say(new ClientMessage.RequestCurrentLayerName());
        client.expect(new ServerMessage.CurrentLayerName("base"));
        client.say(new ClientMessage.RequestCurrentLayerInfo());
        client.expect(new ServerMessage.CurrentLayerInfo("base", "(deflayer base a b)"));
    }

    @Test
    void aLayerChangeIsToldToEveryClientAndToLaterOnesAsAGreeting() throws Exception {
        try (RawClient second = greeted()) {
            client.say(new ClientMessage.ChangeLayer("nav"));
            client.expect(new ServerMessage.LayerChange("nav"));
            second.expect(new ServerMessage.LayerChange("nav"));
        }
        try (RawClient third = new RawClient(peer.address())) {
            third.expect(new ServerMessage.LayerChange("nav"));
        }
    }

    @Test
    void anUnknownLayerAndTheActiveOneAreIgnoredInSilence() throws Exception {
        client.say(new ClientMessage.ChangeLayer("gone"));
        client.expectNothingBefore("base");
        client.say(new ClientMessage.ChangeLayer("base"));
        client.expectNothingBefore("base");
    }

    @Test
    void virtualKeysActInSilenceAndAnUnknownOneIsNamed() throws Exception {
        client.say(new ClientMessage.ActOnFakeKey("zz", FakeKeyAction.TAP));
        client.expect(new ServerMessage.Failure("unknown virtual/fake key: zz"));
        client.say(new ClientMessage.ActOnFakeKey("key", FakeKeyAction.TAP));
        client.expectNothingBefore("base");
        client.say(new ClientMessage.ActOnFakeKey("to-nav", FakeKeyAction.TAP));
        client.expect(new ServerMessage.LayerChange("nav"));
    }

    @Test
    void aMessageOfTheConfigIsPushed() throws Exception {
        client.say(new ClientMessage.ActOnFakeKey("push", FakeKeyAction.TAP));
        assertEquals(
                "[\"hello\",[\"a\",\"b\"]]",
                client.next(ServerMessage.MessagePush.class).message().toString());
    }

    @Test
    void theMouseIsSetInSilence() throws Exception {
        client.say(new ClientMessage.SetMouse(1, 2));
        client.expectNothingBefore("base");
    }

    @Test
    void virtualKeysAreListedFrom1_11On() throws Exception {
        client.say(new ClientMessage.RequestFakeKeyNames());
        if (minor < 11) {
            expectRefusedAndClosed(client);
        } else {
            List<String> names = client.next(ServerMessage.FakeKeyNames.class).names();
            assertEquals(Set.of("to-nav", "push", "key", "held", "again"), Set.copyOf(names));
        }
    }

    @Test
    void helloIsAnsweredFrom1_11On() throws Exception {
        client.say(new ClientMessage.Hello());
        if (minor < 11) {
            expectRefusedAndClosed(client);
        } else {
            ServerMessage.HelloOk hello = client.next(ServerMessage.HelloOk.class);
            assertTrue(hello.version().startsWith("1." + minor + "."), hello.version());
            assertEquals(1, hello.protocol());
            assertTrue(hello.capabilities().contains("reload"));
            assertEquals(minor >= 12, hello.capabilities().contains("hold-activated"));
        }
    }

    @Test
    void aReloadIsQueuedThenConfirmedToEveryClientAndGoesBackToTheFirstLayer() throws Exception {
        try (RawClient second = greeted()) {
            client.say(new ClientMessage.ChangeLayer("nav"));
            client.expect(new ServerMessage.LayerChange("nav"));
            second.expect(new ServerMessage.LayerChange("nav"));
            client.say(new ClientMessage.Reload());
            if (minor < 10) {
                expectRefusedAndClosed(client);
                second.expectNothingBefore("nav");
            } else {
                client.expect(new ServerMessage.Accepted(), confirmed(config), atFirst("base"));
                second.expect(confirmed(config), atFirst("base"));
            }
        }
    }

    @Test
    void aReloadByAKeyIsConfirmedByEveryVersion() throws Exception {
        client.say(new ClientMessage.ActOnFakeKey("again", FakeKeyAction.TAP));
        client.expect(confirmed(config), atFirst("base"));
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndEndsOnlyThatConnection() throws Exception {
        for (String words :
                List.of(
                        "{\"Nope\":{}}",
                        "not json",
                        "\"Reload\"",
                        "{\"Reload\":null}",
                        "{\"RequestLayerNames\":null}",
                        "{\"ChangeLayer\":{}}",
                        "[]",
                        "{\"ActOnFakeKey\":{\"name\":\"key\",\"action\":\"tap\"}}",
                        "{\"SetMouse\":{\"x\":70000,\"y\":1}}",
                        "{\"RequestLayerNames\":{},\"ChangeLayer\":{\"new\":\"nav\"}}")) {
            try (RawClient wrong = greeted()) {
                wrong.say(words + "\n");
                expectRefusedAndClosed(wrong);
            }
        }
        client.expectNothingBefore("base");
    }

    @Test
    void fieldsThatAreNotKnownAreIgnored() throws Exception {
        client.say("{\"RequestCurrentLayerName\":{\"loud\":true}}\n");
        client.expect(new ServerMessage.CurrentLayerName("base"));
    }

    @Test
    void joinedAndSplitCommandsAreUnderstood() throws Exception {
        ServerMessage name = new ServerMessage.CurrentLayerName("base");
        client.say("{\"RequestCurrentLayerName\":{}}{\"RequestCurrentLayerName\":{}}\r\n");
        client.expect(name, name);
        client.say("  {\"RequestCurrent");
        client.say("LayerName\"\n:\n{}\n}");
        client.expect(name);
    }

    @Test
    void answersAndBroadcastsInterleaveWithoutSpoilingEachOther() throws Exception {
        int rounds = 150;
        try (RawClient second = greeted()) {
            Thread switching = Thread.ofVirtual().start(() -> switchLayers(second, rounds));
            for (int i = 0; i < rounds; i++) {
                client.say(new ClientMessage.RequestLayerNames());
            }
            int answers = 0;
            while (answers < rounds) {
                ServerMessage message = client.next();
                answers += message instanceof ServerMessage.LayerNames ? 1 : 0;
                assertTrue(
                        message instanceof ServerMessage.LayerNames
                                || message instanceof ServerMessage.LayerChange,
                        message.toString());
            }
            switching.join(Duration.ofSeconds(60));
        }
        assertTrue(peer.alive());
    }

    private static void switchLayers(RawClient client, int rounds) {
        try {
            for (int i = 0; i < rounds; i++) {
                client.say(new ClientMessage.ChangeLayer(i % 2 == 0 ? "nav" : "base"));
            }
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }

    @Test
    void aClientThatLeavesAfterTheGreetingHurtsNobody() throws Exception {
        for (int i = 0; i < 20; i++) {
            greeted().close();
        }
        client.say(new ClientMessage.ChangeLayer("nav"));
        client.expect(new ServerMessage.LayerChange("nav"));
        assertTrue(peer.alive());
    }

    private void expectRefusedAndClosed(RawClient wrong) throws InterruptedException {
        ServerMessage refusal = wrong.next();
        boolean known =
                minor < 10
                        ? refusal.equals(
                                new ServerMessage.Failure(
                                        "disconnecting - you sent an invalid message"))
                        : refusal instanceof ServerMessage.Refused(String why)
                                && why.startsWith("Failed to deserialize command: ");
        assertTrue(known, refusal.toString());
        wrong.expectClosed();
    }

    static ServerMessage confirmed(Path file) {
        return new ServerMessage.ConfigFileReload(file.toString());
    }

    static ServerMessage atFirst(String layer) {
        return new ServerMessage.LayerChange(layer);
    }
}
