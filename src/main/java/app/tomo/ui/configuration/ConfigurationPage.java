package app.tomo.ui.configuration;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;
import app.tomo.ui.configuration.ConfigurationView.Badge;
import app.tomo.ui.frame.Ticker;
import app.tomo.ui.history.HistoryViewModel;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.SettingsPage;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The page of the settings window on which the config is edited. Made early: nothing of JavaFX happens before it is shown. A page
/// that is not in sight costs nothing: snapshots are only remembered.
public final class ConfigurationPage implements SettingsPage {
    private final Words words;
    private final ConfigurationViewModel model;
    private final HistoryViewModel versions;
    private final FxBridge bridge;
    private final Ticker ticker;
    private final Consumer<Snapshot> inbox;
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private volatile boolean inSight;
    private @Nullable ConfigurationPane pane;

    public ConfigurationPage(
            Words words,
            ConfigurationViewModel model,
            HistoryViewModel versions,
            FxBridge bridge,
            Scheduler scheduler) {
        this.words = words;
        this.versions = versions;
        this.model = model;
        this.bridge = bridge;
        ticker = new Ticker(scheduler, bridge, model::hurries, model::refresh);
        inbox = bridge.latest(model::show);
    }

    /// The world has changed. Any thread.
    public void publish(Snapshot snapshot) {
        newest.set(snapshot);
        if (inSight) {
            inbox.accept(snapshot);
        }
    }

    /// Tomo ends: what was typed last is kept. Any thread; returns at once.
    public void end() {
        if (inSight) {
            bridge.run(model::hidden);
        }
    }

    /// Another page takes the place of this one, which is hidden. FX thread.
    ///
    /// @return when what it had begun is done; what it kept can be read from then on
    public CompletableFuture<Void> close() {
        return model.close();
    }

    @Override
    public PageId id() {
        return PageId.CONFIGURATION;
    }

    @Override
    public Region content() {
        ConfigurationPane shown =
                pane == null ? new ConfigurationPane(words, model, versions) : pane;
        pane = shown;
        return shown;
    }

    /// The file, and whether all of it is saved.
    @Override
    public ObservableValue<String> subject() {
        return model.viewProperty().map(this::subject);
    }

    private String subject(ConfigurationView view) {
        return view.badge() == Badge.UNSAVED || view.badge() == Badge.ELSEWHERE
                ? words.configuration().of(OfFile.FILE_CHANGED, view.file())
                : view.file();
    }

    @Override
    public void shown() {
        inSight = true;
        Snapshot known = newest.get();
        if (known != null) {
            model.show(known);
        }
        model.shown();
        ticker.start();
    }

    @Override
    public void find() {
        if (pane != null) {
            pane.find();
        }
    }

    @Override
    public void showDifference() {
        model.showDifference();
    }

    @Override
    public void hidden() {
        inSight = false;
        model.hidden();
        ticker.stop();
    }
}
