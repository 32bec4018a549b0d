package app.tomo.ui.logs;

import app.tomo.config.WindowFile.Standing;
import app.tomo.runtime.Clock;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.frame.PlainWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Label;
import app.tomo.words.Words;

import javafx.geometry.Dimension2D;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The log view: what the daemon, its manager and Tomo have said, followed while it is open. Any thread may call; a closed
/// window reads nothing.
public final class LogsWindow {
    /// Under which its place is kept.
    public static final String NAME = "logs";

    private static final double WIDTH = 860;
    private static final double HEIGHT = 520;
    private static final Dimension2D LEAST = new Dimension2D(420, 260);

    private final FxBridge bridge;
    private final Theme theme;
    private final LogsViewModel model;
    private final Clock clock;
    private final Executor blocking;
    private final KeptPlace memory;
    private final Supplier<LogBook> log;
    private final LogFeed feed;
    private final LogExport export;
    private @Nullable LogsPane pane;
    private @Nullable PlainWindow frame;

    /// Makes the window; nothing of JavaFX happens yet.
    ///
    /// @param log what to show, asked for at each opening
    /// @param blocking reads it
    /// @param memory where the window stood
    public LogsWindow(
            FxBridge bridge,
            Theme theme,
            Words words,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            KeptPlace memory,
            Supplier<LogBook> log) {
        this.bridge = bridge;
        this.theme = theme;
        this.clock = clock;
        this.blocking = blocking;
        this.memory = memory;
        this.log = log;
        model = new LogsViewModel(words, clock);
        export = new LogExport(model, blocking, bridge);
        feed = new LogFeed(scheduler, blocking, bridge, model);
    }

    /// Opens it, or brings it forward.
    public void open() {
        blocking.execute(
                () -> {
                    Standing place = memory.recall();
                    bridge.run(() -> show(place));
                });
    }

    /// Closes it for good. FX thread.
    ///
    /// @return whether it was open
    public boolean end() {
        boolean open = frame != null && frame.isShowing();
        if (frame != null) {
            frame.hide();
        }
        return open;
    }

    private void show(@Nullable Standing place) {
        LogsPane content = pane == null ? new LogsPane(model, export) : pane;
        PlainWindow window = frame == null ? frame(content) : frame;
        pane = content;
        frame = window;
        boolean opening = !window.isShowing();
        if (opening) {
            memory.restore(window, place);
        }
        window.show();
        if (opening) {
            content.focus();
            feed.start(log.get(), clock.now().minus(LogFeed.AS_FAR_BACK));
        }
    }

    private PlainWindow frame(LogsPane content) {
        content.setPrefSize(WIDTH, HEIGHT);
        String title = model.text(Label.LOGS_TITLE);
        PlainWindow window = new PlainWindow(theme, title, content, LEAST);
        window.contentHasEscapeFirst();
        window.onHidden(
                () -> {
                    feed.stop();
                    memory.closed(window);
                });
        memory.follow(window);
        return window;
    }
}
