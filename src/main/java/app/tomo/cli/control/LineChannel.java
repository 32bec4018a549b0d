package app.tomo.cli.control;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/// Lines of UTF-8 over a socket. One thread reads; any thread writes, one line at a time. Both block; closing, from any
/// thread, ends them with an exception. A deadline is somebody who closes.
final class LineChannel implements AutoCloseable {
    /// The other side wrote more than it may.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final int CHUNK = 4 * 1024;

    private final SocketChannel channel;
    private final int longest;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).limit(0);
    private final ReentrantLock writing = new ReentrantLock();

    /// Reads no line of more than `longest` bytes.
    LineChannel(SocketChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
    }

    /// The next whole line; null at the end. A line that was begun and not ended does not count.
    @Nullable String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            while (chunk.hasRemaining()) {
                byte next = chunk.get();
                if (next == '\n') {
                    return text(line);
                }
                if (line.size() == longest) {
                    throw new TooLong();
                }
                line.write(next);
            }
            chunk.clear();
            int count = channel.read(chunk);
            chunk.flip();
            if (count < 0) {
                return null;
            }
        }
    }

    void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } finally {
            writing.unlock();
        }
    }

    SocketChannel socket() {
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // Closed is closed.
        }
    }

    private static String text(ByteArrayOutputStream line) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line.toByteArray()))
                .toString();
    }
}
