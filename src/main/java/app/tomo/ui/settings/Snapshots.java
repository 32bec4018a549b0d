package app.tomo.ui.settings;

import app.tomo.model.Snapshot;
import app.tomo.ui.FxBridge;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The newest snapshot, for pages that show something of it. FX thread, but for [#publish].
public final class Snapshots {
    private final ReadOnlyObjectWrapper<@Nullable Snapshot> newest = new ReadOnlyObjectWrapper<>();
    private final Consumer<Snapshot> inbox;

    public Snapshots(FxBridge bridge) {
        inbox = bridge.latest(newest::set);
    }

    /// The world has changed. Any thread.
    public void publish(Snapshot snapshot) {
        inbox.accept(snapshot);
    }

    /// Null until there is a first one.
    ReadOnlyObjectProperty<@Nullable Snapshot> newestProperty() {
        return newest.getReadOnlyProperty();
    }
}
