package app.tomo;

import app.tomo.bus.ReconnectingBus;
import app.tomo.desktop.Appearance;
import app.tomo.desktop.DesktopAppearance;
import app.tomo.desktop.DesktopKind;
import app.tomo.desktop.DisplayServer;
import app.tomo.desktop.DisplayWatch;
import app.tomo.desktop.FreedesktopNotifier;
import app.tomo.desktop.ScreenPoint;
import app.tomo.desktop.Tray;
import app.tomo.desktop.TrayCommand;
import app.tomo.desktop.TrayIcons;
import app.tomo.desktop.TrayListener;
import app.tomo.desktop.TrayState;
import app.tomo.model.Snapshot;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Notifier;
import app.tomo.runtime.Subscription;
import app.tomo.ui.Commands;
import app.tomo.ui.settings.PageId;
import app.tomo.words.Words;

import java.util.Map;
import java.util.function.Supplier;

/// Tomo on a desktop: the icon in the tray, what is chosen there, and the windows behind it.
final class DesktopFront implements Front, TrayListener {
    private final Threads threads;
    private final Commands commands;
    private final FrontTold told;
    private final DisplayWatch display;
    private final DesktopKind desktop;
    private final DesktopWindows windows;
    private volatile TrayChoices choices;
    private final Shelf shelf;
    private final TrayLook look;
    private final Tray tray;
    private final DesktopAppearance appearance;
    private final FreedesktopNotifier notifier;
    private volatile Snapshot newest;
    private volatile boolean shown;

    /// Puts the icon into the tray, in the background.
    ///
    /// @param environment tells which desktop this is
    /// @param icon what it looks like
    /// @param shelf what the menu lists beside the daemon
    /// @param told whoever is told what a person and their desktop do
    DesktopFront(
            Threads threads,
            ReconnectingBus session,
            Words words,
            Snapshot first,
            Map<String, String> environment,
            IconChoice icon,
            Commands commands,
            Supplier<LogBook> log,
            FrontDesks desks,
            Shelf shelf,
            FrontTold told) {
        this.threads = threads;
        this.commands = commands;
        this.told = told;
        display = new DisplayWatch(DisplayServer.from(environment), threads.time(), told.quit());
        desktop = DesktopKind.from(environment);
        this.newest = first;
        appearance = new DesktopAppearance(session, environment);
        TrayIcons icons = new TrayIcons();
        notifier =
                new FreedesktopNotifier(
                        session, words, icons, new NoticeActions(this, commands, told));
        windows = windows(threads, words, log, desks);
        this.shelf = shelf;
        choices = choices(words);
        look =
                new TrayLook(
                        threads.time(),
                        words,
                        icons,
                        icon,
                        appearance.get().panel(),
                        this::showTray);
        TrayMaker maker = new TrayMaker(threads, display, desktop, icons, this);
        tray = maker.tray(session, first.target().profile(), look.first(first));
        Subscription _ = shelf.watch(this::showTray);
        shelf.opening();
        tray.watchState(this::trayChanged);
        appearance.watch(this::appearanceChanged);
    }

    private DesktopWindows windows(
            Threads threads, Words words, Supplier<LogBook> log, FrontDesks desks) {
        return new DesktopWindows(
                desktop,
                words,
                new WindowMaker(
                        threads,
                        commands,
                        log,
                        desks.adoption(),
                        desks.recovery(),
                        desks.reports(),
                        () -> newest,
                        desks.pages(),
                        notifier::say,
                        told.attended(),
                        this::windowClosed),
                told.terminal(),
                failure -> display.windowless(() -> told.failed().accept(failure)));
    }

    @Override
    public void publish(Snapshot snapshot) {
        newest = snapshot;
        showTray();
        windows.publish(snapshot);
    }

    /// Several threads show what is new to them; none of them an older state after a newer one.
    private synchronized void showTray() {
        tray.show(look.of(newest, shelf.lists()));
    }

    private TrayChoices choices(Words words) {
        return new TrayChoices(
                commands, windows, shelf, words, threads.blocking(), notifier::say, told.quit());
    }

    /// Shows an icon like that from now on.
    void draw(IconChoice icon) {
        look.draw(icon);
        showTray();
    }

    /// Says everything in those words from now on.
    void speak(Words words) {
        choices = choices(words);
        look.speak(words);
        notifier.speak(words);
        shelf.speak(words);
        windows.speak(words);
        showTray();
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public void show() {
        windows.open();
    }

    @Override
    public void showLogs() {
        windows.openLogs();
    }

    @Override
    public void showSettings() {
        windows.openSettings();
    }

    @Override
    public void showConfig() {
        windows.openSettings(PageId.CONFIGURATION);
    }

    @Override
    public void showDifference() {
        windows.openDifference();
    }

    @Override
    public void showTakeover() {
        windows.openTakeover();
    }

    @Override
    public void showReport() {
        windows.openReport();
    }

    @Override
    public void showWizard() {
        windows.openWizard();
    }

    private void trayChanged(TrayState state) {
        shown = state instanceof TrayState.Shown;
        if (shown) {
            windows.trayIsBack();
            return;
        }
        state.absence(desktop).ifPresent(windows::noTray);
    }

    /// Without an icon the window is all there is of Tomo.
    private void windowClosed() {
        if (!shown) {
            told.quit().run();
        }
    }

    @Override
    public void activated(ScreenPoint at) {
        windows.toggleAt(at);
    }

    @Override
    public void chosen(TrayCommand command) {
        choices.carryOut(command);
    }

    @Override
    public void opening() {
        shelf.opening();
    }

    private void appearanceChanged(Appearance now) {
        windows.prefer(now.windows(), now.contrast());
        look.on(now.panel());
        showTray();
    }

    @Override
    public void close() {
        display.close();
        appearance.close();
        notifier.close();
        tray.close();
        windows.close();
    }
}
