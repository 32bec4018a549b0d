package app.tomo.cli.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Who is connected: those who have not said what they want, of whom the one that came first gives way to the newest, and
/// those who are served, of whom there are only so many. So nobody who only connects keeps a command out. Any thread.
final class Visitors {
    /// How many may be about to speak, for each who may be served.
    private static final int WAITING_FOR_EACH = 4;

    private final int most;
    private final Deque<ControlConnection> waiting = new ArrayDeque<>();
    private final Set<ControlConnection> served = new HashSet<>();
    private boolean closed;

    /// @param most how many are served at a time
    Visitors(int most) {
        this.most = most;
    }

    /// It has come; after the end it is sent away.
    void add(ControlConnection visitor) {
        ControlConnection first = null;
        synchronized (this) {
            waiting.addLast(visitor);
            if (closed) {
                first = visitor;
            } else if (waiting.size() > most * WAITING_FOR_EACH) {
                first = waiting.removeFirst();
            }
        }
        if (first != null) {
            first.close();
        }
    }

    /// It has said what it wants; false where as many are served as there may be.
    synchronized boolean admit(ControlConnection visitor) {
        waiting.remove(visitor);
        return served.size() < most && served.add(visitor);
    }

    synchronized void remove(ControlConnection visitor) {
        waiting.remove(visitor);
        served.remove(visitor);
    }

    /// Ends all, and whoever comes from now on.
    void closeAll() {
        Set<ControlConnection> all = new HashSet<>();
        synchronized (this) {
            closed = true;
            all.addAll(waiting);
            all.addAll(served);
        }
        all.forEach(ControlConnection::close);
    }
}
