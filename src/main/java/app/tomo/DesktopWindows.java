package app.tomo;

import app.tomo.desktop.ColorScheme;
import app.tomo.desktop.DesktopKind;
import app.tomo.desktop.ScreenPoint;
import app.tomo.model.Headline;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.ui.FxBridge;
import app.tomo.ui.settings.PageId;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoTray;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/// Tomo's windows, or a sentence where there can be none. JavaFX starts with the first one. Any thread may call.
final class DesktopWindows {
    /// What a window that comes later has to know, too.
    private enum News {
        STATE,
        TRAY
    }

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
    private final Audience<WindowSet, News> windows;
    private volatile Words words;

    /// Makes them, hidden.
    ///
    /// @param terminal shows a sentence where Tomo was started, if anybody looks
    /// @param failed told when JavaFX cannot start here
    DesktopWindows(
            DesktopKind desktop,
            Words words,
            WindowMaker parts,
            Consumer<String> terminal,
            Consumer<Throwable> failed) {
        this.desktop = desktop;
        this.words = words;
        this.notice = parts.notice();
        this.terminal = terminal;
        fx = new FxBridge(parts.threads().blocking(), failed);
        theme = new Theme(fx);
        maker = parts.by(fx, theme);
        newest = fx.latest(this::swap);
        windows = new Audience<>(News.class, maker.apply(words));
    }

    /// Says everything in those words from now on. What is open stays open.
    synchronized void speak(Words other) {
        words = other;
        WindowSet next = maker.apply(other);
        retired.add(windows.becomes(next));
        newest.accept(next);
    }

    private void swap(WindowSet next) {
        for (WindowSet old = retired.poll(); old != null; old = retired.poll()) {
            old.giveWayTo(next);
        }
    }

    /// The world has changed. What only a person can answer is asked once.
    void publish(Snapshot snapshot) {
        windows.tell(News.STATE, each -> each.status().publish(snapshot));
        boolean asks =
                snapshot.headline() == Headline.NOT_INSTALLED
                        || snapshot.service() instanceof ServiceReading.Undecided;
        if (asks && asked.compareAndSet(false, true)) {
            open();
        }
    }

    void open() {
        show(windows.now().status()::open);
    }

    /// Opens the status window at the icon, or closes it.
    void toggleAt(ScreenPoint at) {
        show(() -> windows.now().status().toggleAt(at.x(), at.y()));
    }

    void openLogs() {
        show(windows.now().logs()::open);
    }

    void openSettings() {
        show(windows.now().settings()::open);
    }

    void openSettings(PageId page) {
        show(() -> windows.now().settings().open(page));
    }

    void openDifference() {
        show(windows.now().settings()::openDifference);
    }

    void openWizard() {
        show(windows.now().wizard()::open);
    }

    void openReport() {
        show(windows.now().report()::open);
    }

    void openTakeover() {
        show(windows.now().adopt()::open);
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
        windows.tell(News.TRAY, each -> each.status().noTray(why));
        open();
    }

    void trayIsBack() {
        windows.tell(News.TRAY, each -> each.status().trayIsBack());
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
