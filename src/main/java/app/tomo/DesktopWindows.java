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
import app.tomo.ui.logs.LogsWindow;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.settings.SettingsWindow;
import app.tomo.ui.status.StatusViewModel;
import app.tomo.ui.status.StatusWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tomo's windows, or a sentence where there can be none. JavaFX starts with the first one. Any thread may call.
final class DesktopWindows {
    private final DesktopKind desktop;
    private final Words words;
    private final Consumer<NoticeText> notice;
    private final Consumer<String> terminal;
    private final FxBridge fx;
    private final Theme theme;
    private final StatusWindow status;
    private final LogsWindow logs;
    private final SettingsWindow settings;
    private final AdoptWindow adopt;
    private final AtomicBoolean saidNoWindow = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();

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
        StatusViewModel model = new StatusViewModel(words, threads.time(), commands);
        status = new StatusWindow(fx, theme, model, threads.time(), closed);
        status.watchFront(attended);
        logs =
                new LogsWindow(
                        fx,
                        theme,
                        words,
                        threads.time(),
                        threads.time(),
                        threads.blocking(),
                        pages.place(LogsWindow.NAME, fx),
                        log);
        settings = pages.window(fx, theme, log);
        adopt = new AdoptWindow(fx, theme, words, adoption, threads.blocking());
    }

    /// The world has changed. What only a person can answer is asked once.
    void publish(Snapshot snapshot) {
        status.publish(snapshot);
        boolean asks =
                snapshot.headline() == Headline.NOT_INSTALLED
                        || snapshot.service() instanceof ServiceReading.Undecided;
        if (asks && asked.compareAndSet(false, true)) {
            open();
        }
    }

    void open() {
        show(status::open);
    }

    /// Opens the status window at the icon, or closes it.
    void toggleAt(ScreenPoint at) {
        show(() -> status.toggleAt(at.x(), at.y()));
    }

    void openLogs() {
        show(logs::open);
    }

    void openSettings() {
        show(settings::open);
    }

    void openSettings(PageId page) {
        show(() -> settings.open(page));
    }

    /// Where a cause is found: in the log, until there is a window that looks for it.
    void openCause() {
        openLogs();
    }

    void openTakeover() {
        show(adopt::open);
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
        status.noTray(why);
        open();
    }

    void trayIsBack() {
        status.trayIsBack();
    }

    /// What the desktop prefers.
    void prefer(ColorScheme scheme) {
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
