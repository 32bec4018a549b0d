package app.tomo.kanata;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tells which answer to "which layers are there?" was asked for after a virtual key: the daemon answers a connection's
/// questions in their order, and has dealt with the key by then. Any thread.
final class Receipts {
    /// Of each question that is not answered yet, whether it was asked after a key.
    private final Deque<Boolean> open = new ArrayDeque<>();

    synchronized void asked() {
        open.add(false);
    }

    synchronized void askedAfterKey() {
        open.add(true);
    }

    /// An answer came; true where it is a key's receipt.
    synchronized boolean answered() {
        return Boolean.TRUE.equals(open.poll());
    }
}
