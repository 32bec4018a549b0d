package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.ui.FxBridge;

import javafx.animation.AnimationTimer;

import java.util.List;
import java.util.function.Consumer;

/// Hands lines to the view, once a frame at most: between two frames nobody can read them. FX thread, but for [#offer].
final class LogIntake {
    private final LogRing ring = new LogRing(LogsViewModel.MOST);
    private final LogsViewModel model;
    private final Consumer<Boolean> news;
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame();
                }
            };
    private boolean drawn;

    LogIntake(FxBridge bridge, LogsViewModel model) {
        this.model = model;
        news = bridge.latest(_ -> hear());
        model.pausedProperty().subscribe(paused -> hear());
    }

    /// Lines that are new, oldest first. Any thread; returns at once.
    void offer(List<LogLine> fresh) {
        if (!fresh.isEmpty()) {
            ring.add(fresh);
            news.accept(true);
        }
    }

    void clear() {
        ring.clear();
    }

    /// The first lines after a quiet time are shown at once, those that follow with the next frame.
    private void hear() {
        if (!drawn) {
            drawn = true;
            show();
            frames.start();
        }
    }

    private void frame() {
        if (ring.waiting() == 0 || model.isPaused()) {
            drawn = false;
            frames.stop();
        }
        show();
    }

    private void show() {
        if (model.isPaused()) {
            model.keepBack(ring.waiting());
        } else {
            model.keepBack(0);
            List<LogLine> fresh = ring.drain();
            if (!fresh.isEmpty()) {
                model.add(fresh);
            }
        }
    }
}
