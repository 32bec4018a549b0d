package app.tomo.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What peers do that are no daemons, or no good ones. None of them reads what it is told, but for those that wait.
enum Attacks implements HostileDoor.Attack {
    RANDOM_BYTES(Shown.FOREIGN, "", Attacks::noise),
    BYTES_WITHOUT_A_LINE_END(Shown.FOREIGN, "", _ -> bytes("x".repeat(Line.CHUNK))),
    A_LINE_OF_100_MB(
            Shown.FOREIGN,
            Line.GREETING + "{\"CurrentLayerInfo\":{\"name\":\"base\",\"cfg_text\":\"",
            _ -> bytes("x".repeat(Line.CHUNK))) {
        @Override
        long most() {
            return 100L * 1024 * 1024;
        }
    },
    HALF_A_LINE(Shown.HANGING, "{\"LayerChange\":{\"new\":\"ba", Attacks::nothing),
    ANSWERS_TO_NOBODYS_PING(
            Shown.FOREIGN,
            Line.GREETING,
            _ -> many("{\"CurrentLayerName\":{\"name\":\"base\"}}\n")),
    LAYERS_THAT_NOBODY_ASKED_FOR(
            Shown.FOREIGN, Line.GREETING, _ -> many("{\"LayerNames\":{\"names\":[\"base\"]}}\n")),
    /// Each makes Tomo ask for the layers, which is never read.
    A_FLOOD_OF_RELOADS(
            Shown.HANGING, Line.GREETING, _ -> many("{\"ConfigFileReload\":{\"new\":\"a\"}}\n")),
    A_FLOOD_OF_LAYER_CHANGES(Shown.HANGING, "", _ -> layerChanges()),
    /// No two in a row are of one kind.
    A_FLOOD_OF_EVERYTHING(
            Shown.HANGING,
            Line.GREETING,
            _ -> many("{\"TapActivated\":{\"key\":\"a\"}}\n{\"status\":\"Ok\"}\n" + Line.GREETING)),
    ALWAYS_THE_END(Shown.CLOSED, "", Attacks::nothing),
    A_GREETING_AND_THE_END(Shown.CLOSED, Line.GREETING, Attacks::nothing);

    /// What a person is shown of it.
    private enum Shown {
        FOREIGN("DEGRADED [port-foreign]", "Another program answers"),
        HANGING("UNRESPONSIVE [unresponsive]", "does not answer"),
        CLOSED("DEGRADED [port-closed]", "nothing answers");

        private final String said;
        private final String sentence;

        Shown(String said, String sentence) {
            this.said = said;
            this.sentence = sentence;
        }
    }

    private static final class Line {
        static final String GREETING = "{\"LayerChange\":{\"new\":\"base\"}}\n";
        static final int CHUNK = 8 * 1024;
    }

    /// Headline and problems.
    final String said;

    /// Words of the sentence.
    final String sentence;

    private final String first;

    // None of them keeps anything.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Random, byte[]> flood;

    /// @param first said once
    /// @param flood what is said on and on; empty for nothing
    Attacks(Shown shown, String first, Function<Random, byte[]> flood) {
        this.said = shown.said;
        this.sentence = shown.sentence;
        this.first = first;
        this.flood = flood;
    }

    long most() {
        return Long.MAX_VALUE;
    }

    /// Whether it keeps its clients.
    boolean holds() {
        return this == HALF_A_LINE;
    }

    @Override
    public void on(Socket client, Random random, AtomicLong said) throws IOException {
        client.getOutputStream().write(bytes(first));
        if (holds()) {
            var _ = client.getInputStream().readAllBytes();
        }
        byte[] chunk = flood.apply(random);
        for (long sent = 0; chunk.length > 0 && sent < most(); sent += chunk.length) {
            client.getOutputStream().write(chunk);
            said.addAndGet(chunk.length);
        }
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[Line.CHUNK];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] nothing(Random random) {
        return new byte[0];
    }

    private static byte[] layerChanges() {
        return bytes(
                IntStream.range(0, 200)
                        .mapToObj(i -> "{\"LayerChange\":{\"new\":\"" + i + "\"}}\n")
                        .collect(Collectors.joining()));
    }

    private static byte[] many(String lines) {
        return bytes(lines.repeat(200));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
