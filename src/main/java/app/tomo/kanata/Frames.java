package app.tomo.kanata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Cuts a stream of bytes into JSON values, however it was chopped: several on a line, a line in pieces, one over lines,
/// CRLF. Bytes that cannot belong to a value are handed out as broken, and reading goes on at the next place where a
/// value can begin, so that one spoilt line never costs the next one. Holds at most `bound` bytes.
///
/// Not for several threads at once.
public final class Frames {
    private enum State {
        BETWEEN,
        VALUE,
        STRING,
        ESCAPE,
        JUNK,
        SKIPPING
    }

    /// Where a value that was begun ends in any case.
    private enum Limit {
        LINE,
        NONE
    }

    private static final int KEPT_BUFFER = 64 * 1024;

    private final int bound;
    private final Limit limit;
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private State state = State.BETWEEN;
    private int depth;
    private byte previous;

    private Frames(int bound, Limit limit) {
        this.bound = bound;
        this.limit = limit;
    }

    /// What a client says: a value may go over lines.
    ///
    /// @param bound how many bytes one value may have
    public static Frames ofStream(int bound) {
        return new Frames(bound, Limit.NONE);
    }

    /// What a daemon says: a value that is not complete at the end of its line was torn, and what follows is another one.
    ///
    /// @param bound how many bytes one value may have
    public static Frames ofLines(int bound) {
        return new Frames(bound, Limit.LINE);
    }

    /// The next bytes of the stream; what they complete goes to `out`.
    public void accept(byte[] bytes, int length, Consumer<Frame> out) {
        for (int i = 0; i < length; i++) {
            accept(bytes[i], out);
        }
    }

    /// The stream has ended; what was begun is broken.
    public void end(Consumer<Frame> out) {
        if (held.size() > 0) {
            broken(out);
        }
    }

    private void accept(byte b, Consumer<Frame> out) {
        switch (state) {
            case BETWEEN -> between(b);
            case VALUE -> value(b, out);
            case STRING -> string(b, out);
            case ESCAPE -> escaped(b, out);
            case JUNK -> junk(b, out);
            case SKIPPING -> {
                if (b == '\n') {
                    state = State.BETWEEN;
                }
            }
        }
        if (held.size() > bound) {
            held = new ByteArrayOutputStream();
            boolean over = b == '\n' || (state == State.VALUE && depth == 0);
            state = over ? State.BETWEEN : State.SKIPPING;
            out.accept(new Frame.Oversize());
        }
    }

    private void between(byte b) {
        if (opens(b)) {
            held.write(b);
            state = State.VALUE;
            depth = 1;
            previous = b;
        } else if (!blank(b)) {
            held.write(b);
            state = State.JUNK;
        }
    }

    private void value(byte b, Consumer<Frame> out) {
        if (b == '\n' && limit == Limit.LINE) {
            broken(out);
            return;
        }
        if (opens(b) && previous != ':' && previous != ',' && previous != '[') {
            broken(out);
            between(b);
            return;
        }
        held.write(b);
        if (opens(b)) {
            depth++;
        } else if (b == '"') {
            state = State.STRING;
        } else if (b == '}' || b == ']') {
            depth--;
        }
        if (depth == 0) {
            if (held.size() <= bound) {
                complete(out);
            }
        } else if (!blank(b)) {
            previous = b;
        }
    }

    /// JSON has no line end within a string, so one there means that the rest of the string was lost.
    private void string(byte b, Consumer<Frame> out) {
        if (b == '\n') {
            broken(out);
            return;
        }
        held.write(b);
        if (b == '\\') {
            state = State.ESCAPE;
        } else if (b == '"') {
            state = State.VALUE;
            previous = b;
        }
    }

    private void escaped(byte b, Consumer<Frame> out) {
        if (b == '\n') {
            broken(out);
        } else {
            held.write(b);
            state = State.STRING;
        }
    }

    private void junk(byte b, Consumer<Frame> out) {
        if (b == '\n') {
            broken(out);
        } else {
            held.write(b);
        }
    }

    private void complete(Consumer<Frame> out) {
        byte[] bytes = take();
        try {
            String json =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            out.accept(new Frame.Value(json));
        } catch (CharacterCodingException _) {
            out.accept(new Frame.Broken(new String(bytes, StandardCharsets.UTF_8), false));
        }
    }

    private void broken(Consumer<Frame> out) {
        byte[] bytes = take();
        String text = new String(bytes, StandardCharsets.UTF_8);
        out.accept(new Frame.Broken(text.strip(), text.indexOf('\uFFFD') < 0));
    }

    private byte[] take() {
        byte[] bytes = held.toByteArray();
        held = bytes.length > KEPT_BUFFER ? new ByteArrayOutputStream() : held;
        held.reset();
        state = State.BETWEEN;
        depth = 0;
        return bytes;
    }

    private static boolean opens(byte b) {
        return b == '{' || b == '[';
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
