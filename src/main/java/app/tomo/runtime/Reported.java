package app.tomo.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;

/// Runs what another executor runs, and writes what it throws into the log: on a thread of its own nobody else would hear
/// of it.
record Reported(Executor executor) implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Reported.class);

    @Override
    public void execute(Runnable task) {
        executor.execute(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException | LinkageError | StackOverflowError mistake) {
                        LOG.error("something that runs beside the mailbox threw", mistake);
                    }
                });
    }
}
