package app.tomo.ui.preset;

import app.tomo.runtime.Subscription;
import app.tomo.ui.FxBridge;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.SettingsPage;
import app.tomo.words.Words;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// The page of the settings window on which presets are made, changed and switched to, and profiles made and opened. What was
/// changed elsewhere is seen while it is in sight. FX thread.
public final class PresetsPage implements SettingsPage {
    private final Words words;
    private final PresetDesk desk;
    private final PresetViewModel model;
    private final Subscription changes;
    private @Nullable PresetsPane pane;
    private volatile boolean inSight;

    /// @param blocking runs what may block, one thread each
    public PresetsPage(Words words, PresetDesk desk, Executor blocking, FxBridge bridge) {
        this.words = words;
        this.desk = desk;
        model = new PresetViewModel(desk, words.presets(), blocking, bridge);
        changes =
                desk.watch(
                        () -> {
                            if (inSight) {
                                bridge.run(model::refresh);
                            }
                        });
    }

    /// Nobody shows it any more. Any thread.
    public void close() {
        changes.close();
    }

    @Override
    public PageId id() {
        return PageId.PRESETS;
    }

    @Override
    public Region content() {
        PresetsPane shown = pane == null ? new PresetsPane(words, model) : pane;
        pane = shown;
        return shown;
    }

    @Override
    public void shown() {
        inSight = true;
        desk.inSight(true);
        model.refresh();
    }

    @Override
    public void hidden() {
        inSight = false;
        desk.inSight(false);
    }
}
