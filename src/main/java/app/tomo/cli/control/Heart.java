package app.tomo.cli.control;

import app.tomo.runtime.Scheduler;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells a client, while its command runs, that the app lives. A beat that is being written for as long as silence is put up
/// with means that the client does not read, and ends the connection. One that waits for its turn on a busy machine says
/// nothing about the client.
final class Heart implements AutoCloseable {
    private final LineChannel lines;
    private final Bounds bounds;
    private final Scheduler scheduler;
    private final Executor blocking;
    private final AtomicBoolean beating = new AtomicBoolean();
    private Scheduler.Scheduled next = () -> {};
    private Scheduler.Scheduled stalled = () -> {};
    private boolean stopped;

    Heart(LineChannel lines, Bounds bounds, Scheduler scheduler, Executor blocking) {
        this.lines = lines;
        this.bounds = bounds;
        this.scheduler = scheduler;
        this.blocking = blocking;
    }

    synchronized void start() {
        if (!stopped) {
            next = scheduler.after(bounds.heartbeat(), this::beat);
        }
    }

    private synchronized void beat() {
        if (stopped) {
            return;
        }
        if (beating.compareAndSet(false, true)) {
            try {
                blocking.execute(this::write);
            } catch (RejectedExecutionException _) {
                return;
            }
        }
        start();
    }

    private void write() {
        begun();
        try {
            lines.write(ReplyCodec.write(new Reply.Alive()));
            written();
        } catch (IOException _) {
            close();
        }
    }

    private synchronized void begun() {
        if (!stopped) {
            stalled = scheduler.after(bounds.silence(), lines::close);
        }
    }

    private synchronized void written() {
        stalled.cancel();
        beating.set(false);
    }

    @Override
    public synchronized void close() {
        stopped = true;
        next.cancel();
        stalled.cancel();
    }
}
