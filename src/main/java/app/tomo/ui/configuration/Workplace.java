package app.tomo.ui.configuration;

import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// The file that is worked on: how far that has come, the text on screen, and what is shown of both. FX thread.
final class Workplace {
    private final ConfigurationViews views;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<ConfigurationView> view;
    private Session session = Session.NONE;
    private @Nullable Snapshot snapshot;
    private Screen screen = Screen.NONE;
    private boolean putting;

    /// @param home the person's own folder
    Workplace(Words words, Clock clock, String home) {
        this.clock = clock;
        views = new ConfigurationViews(words, home);
        view = new ReadOnlyObjectWrapper<>(views.of(session, null, clock.now()));
    }

    ReadOnlyObjectProperty<ConfigurationView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    void attach(Screen next) {
        screen = next;
    }

    Screen screen() {
        return screen;
    }

    Session session() {
        return session;
    }

    void become(Session next) {
        session = next;
        refresh();
    }

    /// The world has changed. Nothing is shown of it yet.
    void know(Snapshot next) {
        snapshot = next;
    }

    void refresh() {
        view.set(views.of(session, snapshot, clock.now()));
    }

    Limits limits() {
        return snapshot == null ? Limits.DEFAULT : snapshot.limits();
    }

    /// What comes from the disk is nothing that the person has typed.
    void put(Runnable text) {
        putting = true;
        text.run();
        putting = false;
    }

    boolean isPutting() {
        return putting;
    }
}
