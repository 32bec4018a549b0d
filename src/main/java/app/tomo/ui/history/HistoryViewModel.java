package app.tomo.ui.history;

import app.tomo.config.ConfigHistory;
import app.tomo.config.TextDiff;
import app.tomo.config.Version;
import app.tomo.runtime.Clock;
import app.tomo.ui.FxBridge;
import app.tomo.words.ConfigsWords;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The versions of one config, and the one that is compared with the text on screen. FX thread; what blocks runs elsewhere,
/// and an answer that is overtaken is dropped.
public final class HistoryViewModel {
    /// What is shown of the version that was chosen.
    sealed interface Shown {
        /// None was.
        record Nothing() implements Shown {}

        record Reading() implements Shown {}

        /// It is damaged, or gone.
        record Unreadable() implements Shown {}

        /// Beside the text on screen.
        ///
        /// @param text the version's
        /// @param same whether it is the text on screen, to the last line's end
        record Compared(Version version, String text, TextDiff diff, boolean same)
                implements Shown {}
    }

    /// All there is to see.
    ///
    /// @param versions newest first
    /// @param good the last one known to work; null for none
    /// @param damaged how many could not be read
    record View(
            List<Version> versions,
            @Nullable Version good,
            int damaged,
            boolean read,
            Shown shown,
            Instant at) {
        View {
            versions = List.copyOf(versions);
        }

        View showing(Shown next) {
            return new View(versions, good, damaged, read, next, at);
        }
    }

    private final ConfigsWords words;
    private final Clock clock;
    private final FxBridge bridge;
    private final Executor blocking;
    private final ConfigHistory history;
    private final ReadOnlyObjectWrapper<View> view;
    private @Nullable Path config;
    private Supplier<String> onScreen = () -> "";
    private Consumer<String> restore = text -> {};
    private Predicate<Path> folders = _ -> false;
    private long turn;

    /// @param blocking runs what reads the disk
    public HistoryViewModel(
            ConfigsWords words,
            Clock clock,
            FxBridge bridge,
            Executor blocking,
            ConfigHistory history) {
        this.words = words;
        this.clock = clock;
        this.bridge = bridge;
        this.blocking = blocking;
        this.history = history;
        view =
                new ReadOnlyObjectWrapper<>(
                        new View(List.of(), null, 0, false, new Shown.Nothing(), clock.now()));
    }

    /// Has the folder with the versions shown by that, which blocks; false where it cannot be shown.
    public void showFoldersBy(Predicate<Path> shower) {
        folders = shower;
    }

    /// How many versions are kept at most.
    String kept() {
        return words.kept(history.most(), history.room());
    }

    /// Shows the folder with the versions in the desktop's file manager.
    ///
    /// @param told where they are, where nobody shows them; else empty
    void openFolder(Consumer<String> told) {
        Path file = config;
        if (file == null) {
            return;
        }
        blocking.execute(
                () -> {
                    Path folder = history.folder(file);
                    String said = folders.test(folder) ? "" : words.folder(folder.toString());
                    bridge.run(() -> told.accept(said));
                });
    }

    /// Shows the versions of that config.
    ///
    /// @param text the text on screen, asked when a version is chosen
    /// @param restored takes the text of a version that the person fetches back
    public void show(Path file, Supplier<String> text, Consumer<String> restored) {
        config = file;
        onScreen = text;
        restore = restored;
        view.set(view.get().showing(new Shown.Nothing()));
        refresh();
    }

    /// Looks anew: there may be another version.
    public void refresh() {
        Path file = config;
        if (file == null) {
            return;
        }
        blocking.execute(
                () -> {
                    ConfigHistory.Versions found = history.list(file);
                    bridge.run(() -> found(file, found));
                });
    }

    private void found(Path file, ConfigHistory.Versions found) {
        if (file.equals(config)) {
            view.set(
                    new View(
                            found.newestFirst(),
                            found.lastKnownGood(),
                            found.damaged().size(),
                            true,
                            view.get().shown(),
                            clock.now()));
        }
    }

    void choose(@Nullable Version version) {
        Path file = config;
        long mine = ++turn;
        if (version == null || file == null) {
            view.set(view.get().showing(new Shown.Nothing()));
            return;
        }
        String now = onScreen.get();
        view.set(view.get().showing(new Shown.Reading()));
        blocking.execute(
                () -> {
                    String text = history.read(file, version.id());
                    Shown next =
                            text == null
                                    ? new Shown.Unreadable()
                                    : new Shown.Compared(
                                            version,
                                            text,
                                            TextDiff.between(text, now),
                                            text.equals(now));
                    bridge.run(
                            () -> {
                                if (mine == turn) {
                                    view.set(view.get().showing(next));
                                }
                            });
                });
    }

    /// Fetches the version back that is shown.
    void restore() {
        if (view.get().shown()
                instanceof Shown.Compared(Version _, String text, TextDiff _, boolean _)) {
            restore.accept(text);
        }
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ConfigsWords words() {
        return words;
    }

    String when(Version version) {
        return words.when(version.at(), view.get().at());
    }

    boolean isLastKnownGood(Version version) {
        Version good = view.get().good();
        return good != null && good.id() == version.id();
    }
}
