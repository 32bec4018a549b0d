package app.tomo.ui.wizard;

import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.Commands;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.frame.Ticker;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.geometry.Dimension2D;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The window in which Tomo finds out what is wrong, says it, and repairs it while the person watches. Any thread may call.
public final class WizardWindow {
    private static final Dimension2D LEAST = new Dimension2D(520, 360);

    private final FxBridge bridge;
    private final Theme theme;
    private final WizardViewModel model;
    private final Ticker ticker;
    private @Nullable PlainWindow frame;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param newest what is known of the daemon by now
    /// @param desk looks, plans and repairs
    /// @param commands has the daemon ended in an emergency
    /// @param blocking makes plans
    public WizardWindow(
            FxBridge bridge,
            Theme theme,
            Words words,
            Clock clock,
            Scheduler scheduler,
            Supplier<Snapshot> newest,
            RecoveryDesk desk,
            Commands commands,
            Executor blocking) {
        this.bridge = bridge;
        this.theme = theme;
        model =
                new WizardViewModel(
                        words, clock, newest, desk, commands, this::hide, blocking, bridge);
        ticker = new Ticker(scheduler, bridge, model::hurries, model::refresh);
    }

    /// Opens it with a new look, or brings it forward, with a new one where it shows what is past.
    public void open() {
        bridge.run(this::show);
    }

    private void show() {
        PlainWindow window = frame == null ? frame() : frame;
        frame = window;
        if (window.isShowing()) {
            model.openAgain();
        } else {
            model.open();
            ticker.start();
        }
        window.show();
    }

    private PlainWindow frame() {
        WizardPane content = new WizardPane(model);
        String title = model.viewProperty().get().title();
        PlainWindow window = new PlainWindow(theme, title, content, LEAST);
        model.viewProperty().subscribe(view -> window.title(view.title()));
        window.mayClose(model::mayClose);
        window.onHidden(
                () -> {
                    ticker.stop();
                    model.closed();
                });
        return window;
    }

    private void hide() {
        if (frame != null) {
            frame.hide();
        }
    }
}
