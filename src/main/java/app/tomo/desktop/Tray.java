package app.tomo.desktop;

import app.tomo.bus.Subscription;

import java.util.function.Consumer;

/// An icon in the desktop's tray. Every method may be called from any thread and returns at once.
public interface Tray extends AutoCloseable {
    /// Shows this from now on. Views that follow each other quickly may be skipped, the last one
    /// never is.
    void show(TrayView view);

    /// Tells whether the icon can be seen, at once and on every change, on a thread of the tray's
    /// own.
    Subscription watchState(Consumer<TrayState> listener);

    /// Takes the icon away.
    @Override
    void close();
}
