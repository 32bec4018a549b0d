package app.tomo.diagnosis.recovery;

import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Tells a step that is under way that nobody waits for it any more. Any thread; asked once, it stays asked.
public final class GivingUp {
    /// Who does not wait any more.
    public enum Why {
        /// The person ended it.
        PERSON,
        /// Its deadline is over.
        TIME
    }

    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Why why;

    /// Has whatever is under way given up; what was asked first counts.
    public void ask(Why reason) {
        List<Runnable> concerned;
        synchronized (this) {
            if (why != null) {
                return;
            }
            why = reason;
            concerned = List.copyOf(listeners);
            listeners.clear();
        }
        concerned.forEach(Runnable::run);
    }

    /// Null where it is still waited for.
    public synchronized @Nullable Why why() {
        return why;
    }

    /// Runs the action when it is to be given up, at once where it already is.
    public Subscription on(Runnable action) {
        synchronized (this) {
            if (why == null) {
                listeners.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        listeners.remove(action);
    }
}
