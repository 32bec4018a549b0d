package app.tomo.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Cuts what a child writes into lines, whatever it writes: colours and other control characters are left out, a line that
/// does not end is cut, bytes that are not text become replacement characters. Blocks its thread until the stream ends.
final class ChildLines {
    /// A longer line is told in pieces.
    static final int LONGEST = 8_192;

    /// ECMA-48 control sequences (colours, cursor, titles), and lone control characters.
    private static final Pattern CONTROL =
            Pattern.compile(
                    "\u001B\\[[0-?]*["
                        + " -/]*[@-~]|\u001B\\][^\u0007\u001B]*\u0007?|[\\x00-\\x08\\x0B-\\x1F\\x7F]");

    private final byte[] line = new byte[LONGEST];
    private final Consumer<String> lines;
    private int length;

    private ChildLines(Consumer<String> lines) {
        this.lines = lines;
    }

    static void read(InputStream stream, Consumer<String> lines) {
        new ChildLines(lines).read(stream);
    }

    private void read(InputStream stream) {
        byte[] chunk = new byte[LONGEST];
        try (stream) {
            int read;
            while ((read = stream.read(chunk)) >= 0) {
                for (int i = 0; i < read; i++) {
                    add(chunk[i]);
                }
            }
        } catch (IOException ended) {
            // Its process is gone.
        }
        if (length > 0) {
            tell();
        }
    }

    private void add(byte next) {
        if (next == '\n') {
            tell();
            return;
        }
        // A character is not cut in two.
        if (length == LONGEST || (length > LONGEST - 4 && (next & 0xC0) != 0x80)) {
            tell();
        }
        line[length++] = next;
    }

    private void tell() {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        length = 0;
        lines.accept(plain(text));
    }

    static String plain(String text) {
        boolean clean = text.chars().allMatch(c -> (c >= ' ' && c != 0x7F) || c == '\t');
        return clean ? text : CONTROL.matcher(text).replaceAll("");
    }
}
