package app.tomo.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What peers do that are no daemons, or no good ones. None of them reads what it is told, but for those that wait.
enum Attacks implements HostileDoor.Attack {
    RANDOM_BYTES("DEGRADED [port-foreign]", "Another program answers") {
        @Override
        byte[] flood(Random random) {
            byte[] bytes = new byte[CHUNK];
            random.nextBytes(bytes);
            return bytes;
        }
    },
    BYTES_WITHOUT_A_LINE_END("DEGRADED [port-foreign]", "Another program answers") {
        @Override
        byte[] flood(Random random) {
            return bytes("x".repeat(CHUNK));
        }
    },
    A_LINE_OF_100_MB("DEGRADED [port-foreign]", "Another program answers") {
        @Override
        String first() {
            return GREETING + "{\"CurrentLayerInfo\":{\"name\":\"base\",\"cfg_text\":\"";
        }

        @Override
        byte[] flood(Random random) {
            return bytes("x".repeat(CHUNK));
        }

        @Override
        long most() {
            return 100L * 1024 * 1024;
        }
    },
    HALF_A_LINE("UNRESPONSIVE [unresponsive]", "does not answer") {
        @Override
        String first() {
            return "{\"LayerChange\":{\"new\":\"ba";
        }
    },
    ANSWERS_TO_NOBODYS_PING("DEGRADED [port-foreign]", "Another program answers") {
        @Override
        String first() {
            return GREETING;
        }

        @Override
        byte[] flood(Random random) {
            return many("{\"CurrentLayerName\":{\"name\":\"base\"}}\n");
        }
    },
    LAYERS_THAT_NOBODY_ASKED_FOR("DEGRADED [port-foreign]", "Another program answers") {
        @Override
        String first() {
            return GREETING;
        }

        @Override
        byte[] flood(Random random) {
            return many("{\"LayerNames\":{\"names\":[\"base\"]}}\n");
        }
    },
    /// Each makes Tomo ask for the layers, which is never read.
    A_FLOOD_OF_RELOADS("UNRESPONSIVE [unresponsive]", "does not answer") {
        @Override
        String first() {
            return GREETING;
        }

        @Override
        byte[] flood(Random random) {
            return many("{\"ConfigFileReload\":{\"new\":\"a\"}}\n");
        }
    },
    A_FLOOD_OF_LAYER_CHANGES("UNRESPONSIVE [unresponsive]", "does not answer") {
        @Override
        byte[] flood(Random random) {
            return bytes(
                    IntStream.range(0, 200)
                            .mapToObj(i -> "{\"LayerChange\":{\"new\":\"" + i + "\"}}\n")
                            .collect(Collectors.joining()));
        }
    },
    /// No two in a row are of one kind.
    A_FLOOD_OF_EVERYTHING("UNRESPONSIVE [unresponsive]", "does not answer") {
        @Override
        String first() {
            return GREETING;
        }

        @Override
        byte[] flood(Random random) {
            return many("{\"TapActivated\":{\"key\":\"a\"}}\n{\"status\":\"Ok\"}\n" + GREETING);
        }
    },
    ALWAYS_THE_END("DEGRADED [port-closed]", "nothing answers"),
    A_GREETING_AND_THE_END("DEGRADED [port-closed]", "nothing answers") {
        @Override
        String first() {
            return GREETING;
        }
    };

    static final String GREETING = "{\"LayerChange\":{\"new\":\"base\"}}\n";
    private static final int CHUNK = 8 * 1024;

    /// What a person is shown of it, headline and problems.
    final String said;

    /// Words of the sentence.
    final String sentence;

    Attacks(String said, String sentence) {
        this.said = said;
        this.sentence = sentence;
    }

    String first() {
        return "";
    }

    /// What is said on and on; empty for nothing.
    byte[] flood(Random random) {
        return new byte[0];
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
        client.getOutputStream().write(bytes(first()));
        if (holds()) {
            var _ = client.getInputStream().readAllBytes();
        }
        byte[] flood = flood(random);
        for (long sent = 0; flood.length > 0 && sent < most(); sent += flood.length) {
            client.getOutputStream().write(flood);
            said.addAndGet(flood.length);
        }
    }

    private static byte[] many(String lines) {
        return bytes(lines.repeat(200));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
