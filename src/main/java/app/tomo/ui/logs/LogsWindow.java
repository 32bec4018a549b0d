package app.tomo.ui.logs;

import app.tomo.runtime.Clock;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Label;
import app.tomo.words.Words;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The log view: what the daemon, its manager and Tomo have said, followed while it is open. Any thread may call; a closed
/// window reads nothing.
public final class LogsWindow {
    private static final Duration AS_FAR_BACK = Duration.ofDays(7);
    private static final double WIDTH = 860;
    private static final double HEIGHT = 520;
    private static final double LEAST_WIDTH = 420;
    private static final double LEAST_HEIGHT = 260;

    private final FxBridge bridge;
    private final Theme theme;
    private final LogsViewModel model;
    private final Clock clock;
    private final Supplier<LogBook> log;
    private final LogFeed feed;
    private @Nullable Stage stage;
    private @Nullable LogsPane pane;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param log what to show, asked for at each opening
    /// @param blocking reads it
    public LogsWindow(
            FxBridge bridge,
            Theme theme,
            Words words,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            Supplier<LogBook> log) {
        this.bridge = bridge;
        this.theme = theme;
        this.clock = clock;
        this.log = log;
        model = new LogsViewModel(words, clock);
        feed = new LogFeed(scheduler, blocking, bridge, model);
    }

    /// Opens it, or brings it forward.
    public void open() {
        bridge.run(this::show);
    }

    private void show() {
        Stage window = stage == null ? make() : stage;
        stage = window;
        if (!window.isShowing()) {
            theme.dress(window.getScene());
            window.show();
            if (pane != null) {
                pane.focus();
            }
            feed.start(log.get(), clock.now().minus(AS_FAR_BACK));
        }
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
    }

    private Stage make() {
        LogsPane content = new LogsPane(model);
        pane = content;
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Stage window = new Stage();
        window.setScene(scene);
        window.setTitle(model.text(Label.LOGS_TITLE));
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        window.setOnHidden(event -> feed.stop());
        // Before the list, which keeps that key for itself.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        window.hide();
                    }
                });
        return window;
    }
}
