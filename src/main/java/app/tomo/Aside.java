package app.tomo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// Hands things to somebody slow, in order, on a thread of its own: whoever offers one never waits for a disk or a pipe. Any
/// thread may call.
///
/// The thread is no virtual one. Those share a few threads of the system, and a disk that hangs would hold one of them.
final class Aside<T> {
    private static final int WAITING = 1_000;

    /// Empty for the end.
    private final BlockingQueue<Optional<T>> waiting = new ArrayBlockingQueue<>(WAITING);

    private final Consumer<T> taker;
    private final Thread thread;

    Aside(String name, Consumer<T> taker) {
        this.taker = taker;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::handAll);
    }

    /// Returns at once. Where too much waits already, it is dropped.
    void offer(T thing) {
        boolean _ = waiting.offer(Optional.of(thing));
    }

    private void handAll() {
        try {
            for (var next = waiting.take(); next.isPresent(); next = waiting.take()) {
                taker.accept(next.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Gives what still waits a moment.
    void end(Duration most) throws InterruptedException {
        if (waiting.offer(Optional.empty())) {
            boolean _ = thread.join(most);
        }
    }
}
