package app.tomo.cli.command;

import app.tomo.runtime.Subscription;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What whoever asked for a command can still tell it: to give up, or by going away that nobody listens. Any thread may
/// raise a signal; each counts once, and also for whoever asks for it later.
public final class CallerSignals {
    /// What can be told.
    public enum Signal {
        /// The person wants it ended.
        CANCELLED,
        /// Nobody waits for it any more.
        GONE,
        /// The person says yes: to what is asked at that moment, and to nothing that is asked later.
        AGREED
    }

    private record Listener(Signal signal, Runnable action) {}

    private final List<Listener> listeners = new ArrayList<>();
    private final Set<Signal> raised = EnumSet.noneOf(Signal.class);

    /// Runs the action when the signal is raised, at once where it was before.
    public Subscription on(Signal signal, Runnable action) {
        Listener listener = new Listener(signal, action);
        boolean late;
        synchronized (this) {
            late = raised.contains(signal);
            if (!late) {
                listeners.add(listener);
            }
        }
        if (late) {
            action.run();
        }
        return () -> remove(listener);
    }

    public void raise(Signal signal) {
        List<Listener> concerned;
        boolean lasts = signal != Signal.AGREED;
        synchronized (this) {
            if (lasts && !raised.add(signal)) {
                return;
            }
            concerned = listeners.stream().filter(it -> it.signal() == signal).toList();
            if (lasts) {
                listeners.removeAll(concerned);
            }
        }
        concerned.forEach(listener -> listener.action().run());
    }

    private synchronized void remove(Listener listener) {
        listeners.remove(listener);
    }
}
