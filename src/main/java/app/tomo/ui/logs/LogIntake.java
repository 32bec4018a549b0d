package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.ui.FxBridge;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Hands lines to the view, each third frame at most: in between nobody can read them. FX thread, but for [#offer].
final class LogIntake {
    /// Twenty times a second is more than anybody reads, and leaves the FX thread its time in a flood.
    private static final int EACH = 3;

    private final LogRing ring = new LogRing(LogsViewModel.MOST);
    private final LogsViewModel model;
    private final Consumer<Boolean> news;
    private @Nullable AnimationTimer frames;
    private boolean drawn;
    private int frame;

    LogIntake(FxBridge bridge, LogsViewModel model) {
        this.model = model;
        news = bridge.latest(_ -> hear());
        model.pausedProperty().addListener((_, _, _) -> hear());
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
            AnimationTimer timer = frames == null ? timer() : frames;
            frames = timer;
            timer.start();
        }
    }

    /// Not before it is needed: whoever makes one brings JavaFX along.
    private AnimationTimer timer() {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame = (frame + 1) % EACH;
                if (frame != 0) {
                    return;
                }
                if (ring.waiting() == 0 || model.isPaused()) {
                    drawn = false;
                    stop();
                }
                show();
            }
        };
    }

    private void show() {
        if (model.isPaused()) {
            model.keepBack(ring.waiting());
        } else {
            model.keepBack(0);
            LogRing.Drained fresh = ring.drain();
            if (!fresh.lines().isEmpty()) {
                model.skipped(fresh.overtaken());
                model.add(fresh.lines());
            }
        }
    }
}
