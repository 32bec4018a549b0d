package app.tomo;

import app.tomo.desktop.ColorScheme;
import app.tomo.desktop.DesktopKind;
import app.tomo.desktop.ScreenPoint;
import app.tomo.model.Headline;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.runtime.LogBook;
import app.tomo.ui.Commands;
import app.tomo.ui.FxBridge;
import app.tomo.ui.adopt.AdoptWindow;
import app.tomo.ui.adopt.Adoption;
import app.tomo.ui.frame.KeptPlace;
import app.tomo.ui.logs.LogsWindow;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.SettingsWindow;
import app.tomo.ui.status.StatusViewModel;
import app.tomo.ui.status.StatusWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Tomo's windows, or a sentence where there can be none. JavaFX starts with the first one. Any thread may call.
final class DesktopWindows {
    private final DesktopKind desktop;
    private final Consumer<NoticeText> notice;
    private final Consumer<String> terminal;
    private final FxBridge fx;
    private final Theme theme;
    private final Function<Words, WindowSet> maker;
    private final Consumer<WindowSet> newest;
    private final Queue<WindowSet> retired = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean saidNoWindow = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Words words;
    private volatile WindowSet set;
    private volatile @Nullable Snapshot seen;
    private volatile @Nullable NoTray missing;

    /// Makes them, hidden.
    ///
    /// @param pages makes the settings window
    /// @param notice shows a sentence on the desktop
    /// @param terminal shows one where Tomo was started, if anybody looks
    /// @param attended told whether the status window is in front
    /// @param closed told when the person has closed the status window
    /// @param failed told when JavaFX cannot start here
    DesktopWindows(
            Threads threads,
            DesktopKind desktop,
            Words words,
            Commands commands,
            Supplier<LogBook> log,
            Adoption adoption,
            SettingsPages pages,
            Consumer<NoticeText> notice,
            Consumer<String> terminal,
            Consumer<Boolean> attended,
            Runnable closed,
            Consumer<Throwable> failed) {
        this.desktop = desktop;
        this.words = words;
        this.notice = notice;
        this.terminal = terminal;
        fx = new FxBridge(threads.blocking(), failed);
        theme = new Theme(fx);
        pages.dress(theme);
        KeptPlace logsPlace = pages.place(LogsWindow.NAME, fx);
        KeptPlace settingsPlace = pages.place(SettingsWindow.NAME, fx);
        maker =
                spoken ->
                        new WindowSet(
                                status(threads, spoken, commands, attended, closed),
                                new LogsWindow(
                                        fx,
                                        theme,
                                        spoken,
                                        threads.time(),
                                        threads.time(),
                                        threads.blocking(),
                                        logsPlace,
                                        log),
                                pages.in(spoken).window(fx, theme, settingsPlace, log, notice),
                                new AdoptWindow(fx, theme, spoken, adoption, threads.blocking()));
        newest = fx.latest(this::swap);
        set = maker.apply(words);
    }

    private StatusWindow status(
            Threads threads,
            Words spoken,
            Commands commands,
            Consumer<Boolean> attended,
            Runnable closed) {
        StatusViewModel model = new StatusViewModel(spoken, threads.time(), commands);
        StatusWindow status = new StatusWindow(fx, theme, model, threads.time(), closed);
        status.watchFront(attended);
        return status;
    }

    /// Says everything in those words from now on. What is open stays open.
    synchronized void speak(Words other) {
        words = other;
        retired.add(set);
        WindowSet next = maker.apply(other);
        NoTray why = missing;
        if (why != null) {
            next.status().noTray(why);
        }
        // What is published meanwhile reaches it from here on, and what came before is not
        // published over it.
        set = next;
        Snapshot told = null;
        for (Snapshot known = seen; known != null && !known.equals(told); known = seen) {
            next.status().publish(known);
            told = known;
        }
        newest.accept(next);
    }

    private void swap(WindowSet next) {
        for (WindowSet old = retired.poll(); old != null; old = retired.poll()) {
            old.giveWayTo(next);
        }
    }

    /// The world has changed. What only a person can answer is asked once.
    void publish(Snapshot snapshot) {
        seen = snapshot;
        set.status().publish(snapshot);
        boolean asks =
                snapshot.headline() == Headline.NOT_INSTALLED
                        || snapshot.service() instanceof ServiceReading.Undecided;
        if (asks && asked.compareAndSet(false, true)) {
            open();
        }
    }

    void open() {
        show(set.status()::open);
    }

    /// Opens the status window at the icon, or closes it.
    void toggleAt(ScreenPoint at) {
        show(() -> set.status().toggleAt(at.x(), at.y()));
    }

    void openLogs() {
        show(set.logs()::open);
    }

    void openSettings() {
        show(set.settings()::open);
    }

    void openSettings(PageId page) {
        show(() -> set.settings().open(page));
    }

    /// Where a cause is found: in the log, until there is a window that looks for it.
    void openCause() {
        openLogs();
    }

    void openTakeover() {
        show(set.adopt()::open);
    }

    /// JavaFX has no window without X; the icon is drawn by the desktop itself.
    private void show(Runnable opening) {
        if (desktop.x()) {
            opening.run();
            return;
        }
        NoticeText text = words.notices().noWindow();
        notice.accept(text);
        if (saidNoWindow.compareAndSet(false, true)) {
            terminal.accept(text.title() + ". " + text.body());
        }
    }

    /// Without an icon the status window is all there is of Tomo.
    void noTray(NoTray why) {
        missing = why;
        set.status().noTray(why);
        open();
    }

    void trayIsBack() {
        missing = null;
        set.status().trayIsBack();
    }

    /// What the desktop prefers.
    void prefer(ColorScheme scheme, boolean contrast) {
        theme.contrast(contrast);
        theme.prefer(
                Optional.of(
                        switch (scheme) {
                            case LIGHT -> javafx.application.ColorScheme.LIGHT;
                            case DARK -> javafx.application.ColorScheme.DARK;
                        }));
    }

    void close() {
        fx.stop();
    }
}
