package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Cutting bytes into JSON values. In the tables `~` stands for a line feed and `^` for a carriage return.
class FramesTest {
    private static final int BOUND = 1_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}~                 | {\"a\":1}",
                "{\"a\":1}                  | {\"a\":1}",
                "{\"a\":1}^~{\"b\":2}^~     | {\"a\":1} {\"b\":2}",
                "{\"a\":1}{\"b\":2}~        | {\"a\":1} {\"b\":2}",
                "~~{\"a\":[{},{}]}~~        | {\"a\":[{},{}]}",
                "{\"a\":~{\"b\":~1}}~       | {\"a\":~{\"b\":~1}}",
                "{\"a\":\"}{[\\\"\"}~       | {\"a\":\"}{[\\\"\"}",
                "{\"a\":\"\\\\\"}~          | {\"a\":\"\\\\\"}",
            })
    void valuesAreCutWhereverTheyEnd(String stream, String values) {
        List<Frame> frames = cut(stream, stream.length());
        assertEquals(values.strip(), join(frames));
        assertEquals(frames, cut(stream, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 400 Bad Request^~{\"a\":1}~ | !HTTP/1.1 400 Bad Request {\"a\":1}",
                "{\"a\":\"cut off~{\"a\":1}~          | !{\"a\":\"cut off {\"a\":1}",
                "{\"a\":{\"b\":\"c\"~{\"a\":1}~       | !{\"a\":{\"b\":\"c\" {\"a\":1}",
                "{\"a\":{\"b\":\"c{\"a\":{\"b\":\"d\"}}~{\"a\":1}~ "
                        + "| !{\"a\":{\"b\":\"c{\"a\":{\"b\":\"d\"}} {\"a\":1}",
                "{junk~{\"a\":1}~                     | !{junk {\"a\":1}",
                "{\"a\\~{\"a\":1}~                    | !{\"a\\ {\"a\":1}",
                "\"Reload\"~{\"a\":1}~                | !\"Reload\" {\"a\":1}",
                "{\"a\":1}~rest                       | {\"a\":1} !rest",
                "{\"a\":                              | !{\"a\":",
            })
    void aSpoiltLineNeverCostsTheNextOne(String stream, String expected) {
        assertEquals(expected.strip(), join(cut(stream, stream.length())));
        assertEquals(expected.strip(), join(cut(stream, 1)));
    }

    /// Also where its last byte is the one that is too many.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aValueHasAtMostTheBoundAndTheNextOneOnItsLineIsRead(int tooMany) {
        String longest = "[" + " ".repeat(BOUND - 2 + tooMany) + "]";
        List<Frame> frames = cut(longest + "{\"b\":2}", 7);
        Frame first = tooMany == 0 ? new Frame.Value(longest) : new Frame.Oversize();
        assertEquals(List.of(first, new Frame.Value("{\"b\":2}")), frames);
    }

    @Test
    void bytesThatAreNotUtf8AreBroken() {
        byte[] bytes = "{\"a\":\"?\"}\n{\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xC3;
        assertEquals(
                List.of(
                        new Frame.Broken("{\"a\":\"\uFFFD\"}", false),
                        new Frame.Value("{\"a\":1}")),
                cut(Frames.ofStream(BOUND), bytes, 3));
        byte[] junk = {(byte) 0xFF, (byte) 0xFE, '\n'};
        assertEquals(
                List.of(new Frame.Broken("\uFFFD\uFFFD", false)),
                cut(Frames.ofStream(BOUND), junk, 1));
    }

    @Test
    void charactersMayBeCutInTheMiddle() {
        String json = "{\"LayerChange\":{\"new\":\"日本語 😀\"}}";
        assertEquals(List.of(new Frame.Value(json)), cut(json + "\n", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void whatOutgrowsTheBoundIsDroppedUpToTheNextLine(int chunk) {
        String stream = "{\"a\":\"" + "x".repeat(5_000) + "\"}\n{\"b\":2}\n";
        assertEquals(
                List.of(new Frame.Oversize(), new Frame.Value("{\"b\":2}")), cut(stream, chunk));
    }

    @Test
    void aPeerThatNeverEndsALineIsReportedOnceAndNeverStored() {
        Frames frames = Frames.ofStream(BOUND);
        List<Frame> out = new ArrayList<>();
        byte[] chunk = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1_000; i++) {
            frames.accept(chunk, chunk.length, out::add);
        }
        assertEquals(List.of(new Frame.Oversize()), out);
    }

    @Test
    void aValueOfExactlyTheBoundPasses() {
        String json = "{\"a\":\"" + "x".repeat(BOUND - 8) + "\"}";
        assertEquals(List.of(new Frame.Value(json)), cut(json, 13));
    }

    /// However a stream of messages is chopped, the same messages come out.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomChunksChangeNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            List<Frame> sent = new ArrayList<>();
            StringBuilder stream = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                String json = ServerCodec.write(SampleMessages.server(random));
                sent.add(new Frame.Value(json));
                stream.append(json).append(random.nextInt(4) == 0 ? "" : "\r\n");
            }
            byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);
            Frames frames = Frames.ofStream(1_000_000);
            List<Frame> heard = new ArrayList<>();
            for (int at = 0; at < bytes.length; ) {
                int length = Math.min(bytes.length - at, random.nextInt(40));
                byte[] chunk = new byte[length];
                System.arraycopy(bytes, at, chunk, 0, length);
                frames.accept(chunk, length, heard::add);
                at += length;
            }
            assertEquals(sent, heard, "seed " + seed + ", round " + round);
        }
    }

    /// Whatever is spoilt in between, no message that begins a line after it is lost, and nothing is thrown.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void randomDamageCostsNoMoreThanItsLine(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = new byte[random.nextInt(60)];
            for (int i = 0; i < damaged.length; i++) {
                damaged[i] = (byte) "{}[]\":,\\a \u00E9".charAt(random.nextInt(11));
            }
            Frames frames = Frames.ofStream(BOUND);
            List<Frame> heard = new ArrayList<>();
            frames.accept(damaged, damaged.length, heard::add);
            byte[] good = "\n{\"a\":1}\n{\"b\":2}\n{\"c\":3}\n".getBytes(StandardCharsets.UTF_8);
            frames.accept(good, good.length, heard::add);
            assertEquals(
                    new Frame.Value("{\"c\":3}"), heard.getLast(), "seed " + seed + ": " + round);
        }
    }

    /// Each is half a message of a daemon whose two writers share a socket; the line after it is whole.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"LayerChange\":",
                "{\"LayerChange\":{",
                "{\"LayerNames\":{\"names\":[",
                "{\"LayerNames\":{\"names\":[\"base\",",
                "{\"LayerChange\":{\"new\":\"ba",
                "{",
            })
    void aTornLineNeverCostsTheNextOne(String torn) {
        String stream = torn + "\n{\"a\":1}\n";
        List<Frame> frames = cut(Frames.ofLines(BOUND), stream.getBytes(StandardCharsets.UTF_8), 7);
        assertEquals("!" + torn + " {\"a\":1}", join(frames));
    }

    private static List<Frame> cut(String stream, int chunk) {
        String text = stream.replace('~', '\n').replace('^', '\r');
        return cut(Frames.ofStream(BOUND), text.getBytes(StandardCharsets.UTF_8), chunk);
    }

    private static List<Frame> cut(Frames frames, byte[] bytes, int chunk) {
        List<Frame> out = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += chunk) {
            int length = Math.min(chunk, bytes.length - at);
            byte[] piece = new byte[length];
            System.arraycopy(bytes, at, piece, 0, length);
            frames.accept(piece, length, out::add);
        }
        frames.end(out::add);
        return out;
    }

    private static String join(List<Frame> frames) {
        List<String> texts = new ArrayList<>();
        for (Frame frame : frames) {
            texts.add(
                    switch (frame) {
                        case Frame.Value(String json) -> json.replace('\n', '~');
                        case Frame.Broken(String text, boolean _) -> "!" + text.strip();
                        case Frame.Oversize _ -> "oversize";
                    });
        }
        return String.join(" ", texts);
    }
}
