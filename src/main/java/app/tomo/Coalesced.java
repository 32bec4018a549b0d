package app.tomo;

import java.util.concurrent.Executor;

/// Work that is asked for more often than it is worth: one is under way at a time, and whatever is asked for meanwhile is one
/// more after it. Any thread; asking returns at once.
final class Coalesced {
    private final Executor blocking;
    private final Runnable work;
    private boolean busy;
    private boolean again;

    Coalesced(Executor blocking, Runnable work) {
        this.blocking = blocking;
        this.work = work;
    }

    void ask() {
        synchronized (this) {
            again = busy;
            if (busy) {
                return;
            }
            busy = true;
        }
        blocking.execute(this::run);
    }

    private void run() {
        try {
            work.run();
        } finally {
            boolean more;
            synchronized (this) {
                more = again;
                again = false;
                busy = false;
            }
            if (more) {
                ask();
            }
        }
    }
}
