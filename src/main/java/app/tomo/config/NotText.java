package app.tomo.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Finds what makes bytes no text. Pure.
final class NotText {
    private NotText() {}

    /// A zero where no UTF-16 is: what a machine leaves in a file that lost its power. -1 for none.
    static int first(byte[] bytes) {
        boolean wide = !TextForm.charset(bytes).equals(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length && !wide; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /// Where UTF-8 ends.
    static int firstNotUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return in.position();
    }

    /// The line of that byte, counted from 1.
    static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
