package app.tomo.ui.configuration;

import app.tomo.model.Headline;
import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The file that is worked on: how far that has come, the text on screen, and what is shown of both. FX thread.
final class Workplace {
    private final ConfigurationViews views;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<ConfigurationView> view;
    private final Map<Path, Session> others = new HashMap<>();
    private Session session = Session.NONE;
    private @Nullable Snapshot snapshot;
    private Screen screen = Screen.NONE;
    private boolean putting;

    /// @param home the person's own folder
    Workplace(Words words, Clock clock, String home) {
        this.clock = clock;
        views = new ConfigurationViews(words, home);
        view = new ReadOnlyObjectWrapper<>(views.of(session, Set.of(), null, clock.now()));
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

    /// How a file's text stands, on screen or left.
    String text(Path file) {
        return file.equals(session.file()) ? screen.text() : screen.text(file);
    }

    void become(Session next) {
        session = next;
        refresh();
    }

    /// What has become of a file reaches it, on screen or left.
    void update(Path file, UnaryOperator<Session> news) {
        if (file.equals(session.file())) {
            become(news.apply(session));
        } else {
            others.computeIfPresent(file, (_, left) -> news.apply(left));
            refresh();
        }
    }

    /// The world has changed. Nothing is shown of it yet.
    void know(Snapshot next) {
        snapshot = next;
    }

    void refresh() {
        view.set(views.of(session, unsaved(), snapshot, clock.now()));
    }

    private Set<Path> unsaved() {
        return others.keySet().stream().filter(this::isUnsaved).collect(Collectors.toSet());
    }

    /// Whether there is a text of a file that is not on the disk.
    boolean isUnsaved(Path file) {
        Session its = file.equals(session.file()) ? session : others.get(file);
        return its != null && its.unsaved();
    }

    /// Another file comes next. How far this one has come is remembered for as long as its text is.
    void leave() {
        Path file = session.file();
        if (file != null && session.hasText()) {
            others.put(file, session);
        }
    }

    /// Goes on with a file that was left. False where it has to be read.
    boolean comeBack(Path file) {
        Session left = others.remove(file);
        if (left == null || !screen.turnTo(file)) {
            return false;
        }
        become(left);
        return true;
    }

    /// The config that the daemon is started with; null where that is not known.
    @Nullable Path daemons() {
        String config = snapshot == null ? null : snapshot.invocation().config();
        return config == null ? null : Path.of(config).normalize();
    }

    /// The first file of the daemon's config that is not what runs; null where that is not known.
    @Nullable Path differs() {
        return snapshot == null
                ? null
                : snapshot.drift().changes().stream()
                        .findFirst()
                        .map(each -> Path.of(each.file()).normalize())
                        .orElse(null);
    }

    /// Whether it is known how the daemon is, or that there is none.
    boolean isKnown() {
        return snapshot != null && snapshot.headline() != Headline.UNKNOWN;
    }

    /// Whether what is new in the file is what Tomo itself put back there.
    boolean wentBack() {
        return views.wentBack(session, snapshot);
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
