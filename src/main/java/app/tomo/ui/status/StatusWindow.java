package app.tomo.ui.status;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.Ticker;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The status window. With a tray it opens at the icon, without a frame; without one it is an ordinary window and says
/// why. Any thread may call; JavaFX starts at the first opening. A hidden window costs nothing: snapshots are only
/// remembered.
public final class StatusWindow {
    private final FxBridge bridge;
    private final Theme theme;
    private final StatusViewModel model;
    private final Ticker ticker;
    private final Runnable closed;
    private final Consumer<Snapshot> inbox;
    private final Consumer<Optional<NoTray>> tray;
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private volatile boolean showing;
    private volatile Consumer<Boolean> front = _ -> {};
    private @Nullable StatusStage stage;
    private boolean framed;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param closed told on the FX thread when the person has closed it
    public StatusWindow(
            FxBridge bridge,
            Theme theme,
            StatusViewModel model,
            Scheduler scheduler,
            Runnable closed) {
        this.bridge = bridge;
        this.theme = theme;
        this.model = model;
        this.closed = closed;
        ticker = new Ticker(scheduler, bridge, model::hurries, model::refresh);
        tray = bridge.latest(this::tray);
        inbox = bridge.latest(this::take);
    }

    /// Tells on the FX thread whether the window is in front of all others: who looks at it needs no notification.
    public void watchFront(Consumer<Boolean> listener) {
        front = listener;
    }

    /// The world has changed.
    public void publish(Snapshot snapshot) {
        newest.set(snapshot);
        if (showing) {
            inbox.accept(snapshot);
        }
    }

    /// Opens it at the tray icon, or closes it when it stands there already.
    ///
    /// @param x, y where the click was, in the screen's pixels; 0, 0 from trays that do not know
    public void toggleAt(int x, int y) {
        bridge.run(
                () -> {
                    if (showing) {
                        close();
                    } else {
                        open(() -> stage().openAt(x, y));
                    }
                });
    }

    /// Opens it in the middle of the screen, or brings it forward.
    public void open() {
        bridge.run(() -> open(() -> stage().openCentred()));
    }

    /// Takes the place of that one, which is closed for good; open where that was. FX thread.
    public void succeed(StatusWindow before) {
        boolean open = before.showing;
        StatusStage old = before.stage;
        before.end();
        if (open && old != null) {
            open(() -> stage().openWhere(old));
        }
    }

    private void end() {
        StatusStage old = stage;
        stage = null;
        if (old != null) {
            old.hide();
        }
        showing = false;
        ticker.stop();
    }

    /// There is no icon: from the next opening on this is an ordinary window, and it says why.
    public void noTray(NoTray why) {
        tray.accept(Optional.of(why));
    }

    /// There is an icon again.
    public void trayIsBack() {
        tray.accept(Optional.empty());
    }

    private void tray(Optional<NoTray> missing) {
        framed = missing.isPresent();
        missing.ifPresentOrElse(model::noTray, model::trayIsBack);
    }

    /// Whether it is open, in front or behind others.
    public boolean isShowing() {
        return showing;
    }

    private void open(Runnable placing) {
        Snapshot known = newest.get();
        if (known != null) {
            model.show(known);
        }
        showing = true;
        placing.run();
        ticker.start();
    }

    private void take(Snapshot snapshot) {
        if (showing) {
            boolean hurried = model.hurries();
            model.show(snapshot);
            if (model.hurries() != hurried) {
                ticker.start();
            }
        }
    }

    private void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    private void hidden() {
        if (stage == null) {
            // Another one takes its place: nobody closed it.
            return;
        }
        showing = false;
        front.accept(false);
        ticker.stop();
        closed.run();
    }

    private StatusStage stage() {
        StatusStage old = stage;
        if (old != null && old.isFramed() == framed) {
            return old;
        }
        stage = null;
        if (old != null) {
            old.hide();
        }
        StatusStage made = new StatusStage(model, theme, framed, this::hidden, front);
        stage = made;
        return made;
    }
}
