package app.tomo.ui.logs;

import app.tomo.runtime.Clock;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.SettingsPage;
import app.tomo.words.Words;

import javafx.scene.layout.Region;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The log view as a page of the settings window; what is not in sight reads nothing. FX thread.
public final class LogsPage implements SettingsPage {
    private final Clock clock;
    private final Supplier<LogBook> log;
    private final LogFeed feed;
    private final LogsPane pane;

    /// @param log what to show, asked for each time it comes in sight
    /// @param blocking reads it
    public LogsPage(
            FxBridge bridge,
            Words words,
            Clock clock,
            Scheduler scheduler,
            Executor blocking,
            Supplier<LogBook> log) {
        this.clock = clock;
        this.log = log;
        LogsViewModel model = new LogsViewModel(words, clock);
        feed = new LogFeed(scheduler, blocking, bridge, model);
        pane = new LogsPane(model, new LogExport(model, blocking, bridge));
    }

    @Override
    public PageId id() {
        return PageId.LOGS;
    }

    @Override
    public Region content() {
        return pane;
    }

    @Override
    public void find() {
        pane.find();
    }

    @Override
    public void shown() {
        feed.start(log.get(), clock.now().minus(LogFeed.AS_FAR_BACK));
    }

    @Override
    public void hidden() {
        feed.stop();
    }
}
