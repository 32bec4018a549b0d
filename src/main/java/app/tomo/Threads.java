package app.tomo;

import app.tomo.runtime.SystemRandomness;
import app.tomo.runtime.SystemTime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The clock, the dice and the threads of one process: one for the mailbox, a virtual one for whatever may block.
record Threads(
        SystemTime time,
        SystemRandomness randomness,
        ExecutorService serial,
        ExecutorService blocking)
        implements AutoCloseable {
    static Threads start() {
        return new Threads(
                new SystemTime(),
                new SystemRandomness(),
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("tomo-mailbox").factory()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("tomo-work-", 0).factory()));
    }

    /// Ends at once; what still blocks is interrupted and not waited for.
    @Override
    public void close() {
        serial.shutdownNow();
        blocking.shutdownNow();
        time.close();
    }
}
