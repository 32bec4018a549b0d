package app.tomo.runtime;

import app.tomo.model.Memory;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Recalls what an earlier Tomo wrote down, and writes down what changes. One write at a time; of several changes during a
/// write the newest counts. A disk that cannot be written is tried again with the next change.
final class Remembering implements AutoCloseable {
    private final MemoryStore store;
    private final Executor blocking;
    private final OneAtATime writing = new OneAtATime();
    private final AtomicReference<Memory> newest;
    private volatile Memory written;

    /// @param initial what is known before anything was recalled: nothing of that is worth a file
    Remembering(MemoryStore store, Executor blocking, Snapshot initial) {
        this.store = store;
        this.blocking = blocking;
        this.written = Memory.of(initial);
        this.newest = new AtomicReference<>(written);
    }

    /// Blocks until the memory is read. What it holds has to be the first thing that the mailbox hears of.
    @Nullable Memory recall() {
        return store.load();
    }

    /// Mailbox thread. Returns at once.
    void note(Snapshot snapshot) {
        Memory memory = Memory.of(snapshot);
        if (!memory.equals(newest.getAndSet(memory))) {
            writing.run(blocking, this::write);
        }
    }

    /// Writes down what has not been. Blocks for as long as the disk does.
    @Override
    public void close() {
        write();
    }

    private synchronized void write() {
        Memory memory = Objects.requireNonNull(newest.get());
        if (!memory.equals(written) && store.store(memory)) {
            written = memory;
        }
    }
}
