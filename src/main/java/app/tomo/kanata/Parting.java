package app.tomo.kanata;

import java.util.ArrayDeque;
import java.util.Deque;

/// Connections that Tomo has given up before the daemon greeted them. They stay open, are read, and are closed with the
/// daemon's first words or its end: kanata 1.9.0 aborts if it accepts a client that is already gone, so that looking at a
/// daemon that hangs would kill it when it wakes up. At most [#MOST]; the oldest goes first.
///
/// Any thread.
final class Parting {
    static final int MOST = 16;

    private final Deque<Wire> left = new ArrayDeque<>();

    void leave(Wire wire) {
        Wire oldest;
        synchronized (left) {
            if (!left.contains(wire)) {
                left.addLast(wire);
            }
            oldest = left.size() > MOST ? left.removeFirst() : null;
        }
        if (oldest != null) {
            oldest.hangUp();
        }
    }

    void gone(Wire wire) {
        synchronized (left) {
            left.remove(wire);
        }
    }

    /// How many are still open.
    int size() {
        synchronized (left) {
            return left.size();
        }
    }
}
