package app.tomo.ui.frame;

import app.tomo.config.WindowFile;
import app.tomo.config.WindowFile.Standing;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Where one window stands, kept for the next opening and the next Tomo: soon after it was moved, so that it outlives an end
/// that nobody could prepare. A window that is as large as the screen is kept with the place that it goes back to. FX thread,
/// but for [#recall].
public final class KeptPlace {
    /// A window that is dragged moves many times a second.
    static final Duration AT_REST = Duration.ofMillis(400);

    private final String name;
    private final WindowFile file;
    private final Executor blocking;
    private final FxBridge bridge;
    private final Scheduler scheduler;
    private final AtomicReference<@Nullable Standing> unwritten = new AtomicReference<>();
    private Scheduler.@Nullable Scheduled next;
    private volatile @Nullable Standing known;

    /// @param name of the window
    /// @param blocking writes
    public KeptPlace(
            String name, WindowFile file, Executor blocking, FxBridge bridge, Scheduler scheduler) {
        this.name = name;
        this.file = file;
        this.blocking = blocking;
        this.bridge = bridge;
        this.scheduler = scheduler;
    }

    /// Blocks for as long as the disk does; null where it is not known.
    public @Nullable Standing recall() {
        Standing here = known;
        return here == null ? file.recall(name) : here;
    }

    /// Puts a window that is about to open there, as far as there is still a screen.
    public void restore(PlainWindow window, @Nullable Standing place) {
        known = place;
        if (place != null) {
            window.standAt(
                    FramePlace.onScreens(
                            new Rectangle2D(place.x(), place.y(), place.width(), place.height())));
            window.maximise(place.maximised());
        }
    }

    /// Keeps where that window stands from now on.
    public void follow(PlainWindow window) {
        window.onMoved(() -> moved(window));
    }

    /// It was closed.
    public void closed(PlainWindow window) {
        stop();
        keep(window);
    }

    private void moved(PlainWindow window) {
        stop();
        if (window.isShowing()) {
            next = scheduler.after(AT_REST, () -> bridge.run(() -> rests(window)));
        }
    }

    private void rests(PlainWindow window) {
        if (window.isShowing() && !window.isMinimised()) {
            keep(window);
        }
    }

    private void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void keep(PlainWindow window) {
        Rectangle2D at = window.bounds();
        Standing before = known;
        boolean maximised = window.isMaximised();
        Standing now =
                maximised && before != null
                        ? before.maximised(true)
                        : new Standing(
                                at.getMinX(),
                                at.getMinY(),
                                at.getWidth(),
                                at.getHeight(),
                                maximised);
        if (!now.equals(before)) {
            known = now;
            unwritten.set(now);
            blocking.execute(this::write);
        }
    }

    /// Whoever comes first writes the newest.
    private void write() {
        Standing newest = unwritten.getAndSet(null);
        if (newest != null) {
            file.remember(name, newest);
        }
    }
}
