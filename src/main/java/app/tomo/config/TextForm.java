package app.tomo.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a text stands in its file: in which charset, behind which mark, and what ends each of its lines. Pure.
///
/// @param mark whether the bytes begin with a byte order mark
/// @param ends of each line that has one, in order
record TextForm(Charset charset, boolean mark, List<LineEnd> ends) {
    /// Of a file that is yet to be made.
    static final TextForm PLAIN = new TextForm(StandardCharsets.UTF_8, false, List.of());

    private static final char MARK = '\uFEFF';

    TextForm {
        ends = uniform(ends);
    }

    /// A text with `\n` at its lines' ends, and the form that it had.
    record Read(String text, TextForm form) {}

    /// UTF-8, or UTF-16 that begins with a mark. `CharacterCodingException` where it is neither.
    static Read read(byte[] bytes) throws CharacterCodingException {
        return read(bytes, charset(bytes));
    }

    /// The same in a charset that the person has named.
    static Read read(byte[] bytes, Charset charset) throws CharacterCodingException {
        String raw =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
        boolean mark = !raw.isEmpty() && raw.charAt(0) == MARK;
        return lines(mark ? raw.substring(1) : raw, charset, mark);
    }

    static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static Read lines(String raw, Charset charset, boolean mark) {
        StringBuilder text = new StringBuilder(raw.length());
        List<LineEnd> ends = new ArrayList<>();
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character == '\r') {
                boolean pair = i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
                ends.add(pair ? LineEnd.CRLF : LineEnd.CR);
                i += pair ? 1 : 0;
                text.append('\n');
            } else {
                if (character == '\n') {
                    ends.add(LineEnd.LF);
                }
                text.append(character);
            }
        }
        return new Read(text.toString(), new TextForm(charset, mark, ends));
    }

    /// Whether lines end in different ways.
    boolean isMixed() {
        return ends.stream().distinct().count() > 1;
    }

    /// What ends a line that is new: what ends most of them.
    LineEnd usual() {
        Map<LineEnd, Integer> counts = new EnumMap<>(LineEnd.class);
        ends.forEach(end -> counts.merge(end, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(LineEnd.LF);
    }

    /// The bytes of a text that came of another one: a line that stayed keeps its end.
    ///
    /// @throws CharacterCodingException where the charset has no such character
    byte[] bytes(String before, String text) throws CharacterCodingException {
        StringBuilder raw = new StringBuilder(text.length() + 16);
        if (mark) {
            raw.append(MARK);
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<LineEnd> now = isMixed() ? carried(before, lines) : List.of();
        LineEnd usual = usual();
        for (int i = 0; i < lines.size(); i++) {
            raw.append(lines.get(i));
            if (i < lines.size() - 1) {
                raw.append((now.isEmpty() ? usual : now.get(i)).characters());
            }
        }
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(raw));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /// The end of each line, where that line was there before.
    private List<LineEnd> carried(String before, List<String> lines) {
        List<LineEnd> now = new ArrayList<>(Collections.nCopies(lines.size(), usual()));
        for (LineMatch.Run run : LineMatch.of(List.of(before.split("\n", -1)), lines)) {
            for (int i = 0; i < run.length() && run.left() + i < ends.size(); i++) {
                now.set(run.right() + i, ends.get(run.left() + i));
            }
        }
        return now;
    }

    private static List<LineEnd> uniform(List<LineEnd> ends) {
        return ends.stream().distinct().count() == 1
                ? Collections.nCopies(ends.size(), ends.getFirst())
                : List.copyOf(ends);
    }
}
