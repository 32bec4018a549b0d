package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whatever comes over the daemon's socket. CONTRIBUTING.md says how to search for more than the recorded inputs.
class ProtocolFuzzTest {
    private static final int BOUND = 200;
    private static final String NEXT = "{\"LayerChange\":{\"new\":\"next\"}}";

    @FuzzTest(maxDuration = "5m")
    void aStreamIsCutTheSameHoweverItIsChopped(byte[] stream) {
        List<Frame> whole = cut(Frames.ofLines(BOUND), stream, Math.max(1, stream.length));
        assertEquals(whole, cut(Frames.ofLines(BOUND), stream, 1));
        assertEquals(whole, cut(Frames.ofLines(BOUND), stream, 7));
        whole.forEach(ProtocolFuzzTest::assertBounded);

        List<Frame> client = cut(Frames.ofStream(BOUND), stream, Math.max(1, stream.length));
        assertEquals(client, cut(Frames.ofStream(BOUND), stream, 3));
        client.forEach(ProtocolFuzzTest::assertBounded);
    }

    private static void assertBounded(Frame frame) {
        switch (frame) {
            case Frame.Value(String json) -> {
                assertTrue(json.getBytes(StandardCharsets.UTF_8).length <= BOUND);
                assertTrue(json.startsWith("{") || json.startsWith("["));
            }
            case Frame.Broken(String text, boolean _) -> assertTrue(text.length() <= BOUND);
            case Frame.Oversize _ -> {}
        }
    }

    @FuzzTest(maxDuration = "5m")
    void noLineCostsTheNextOne(byte[] stream) {
        byte[] next = ("\n" + NEXT).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(stream, stream.length + next.length);
        System.arraycopy(next, 0, all, stream.length, next.length);
        assertEquals(new Frame.Value(NEXT), cut(Frames.ofLines(BOUND), all, 5).getLast());
    }

    @FuzzTest(maxDuration = "5m")
    void whatWasUnderstoodIsUnderstoodTheSameWhenSaidAgain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        ServerMessage message = ServerCodec.read(text);
        if (message != null) {
            assertEquals(message, ServerCodec.read(ServerCodec.write(message)));
            var _ = Hearsay.event(1, message);
        }
        if (ClientCodec.read(text) instanceof ClientCodec.Reading.Understood asked) {
            assertEquals(asked, ClientCodec.read(ClientCodec.write(asked.message())));
        }
    }

    private static List<Frame> cut(Frames frames, byte[] stream, int chunk) {
        List<Frame> out = new ArrayList<>();
        for (int at = 0; at < stream.length; at += chunk) {
            byte[] piece = Arrays.copyOfRange(stream, at, Math.min(stream.length, at + chunk));
            frames.accept(piece, piece.length, out::add);
        }
        frames.end(out::add);
        return out;
    }
}
