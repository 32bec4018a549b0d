package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limits;
import app.tomo.runtime.VirtualTime;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

class HeartTest {
    private static final Duration LONG = Bounds.of(Limits.DEFAULT).silence().multipliedBy(3);

    private final VirtualTime time = new VirtualTime();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /// As on a machine whose processors are all taken.
    @Test
    void aBeatThatWaitsForItsTurnDoesNotEndTheConnection() throws IOException {
        try (LineChannel lines = new LineChannel(SocketChannel.open(), 100);
                Heart heart = new Heart(lines, Bounds.of(Limits.DEFAULT), time, waiting::add)) {
            heart.start();
            time.advance(LONG);
            assertFalse(waiting.isEmpty());
            assertTrue(lines.socket().isOpen());
        }
    }
}
