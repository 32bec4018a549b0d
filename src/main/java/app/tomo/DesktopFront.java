package app.tomo;

import app.tomo.bus.ReconnectingBus;
import app.tomo.desktop.Appearance;
import app.tomo.desktop.AwtTray;
import app.tomo.desktop.ColorScheme;
import app.tomo.desktop.DesktopAppearance;
import app.tomo.desktop.DesktopKind;
import app.tomo.desktop.DesktopTray;
import app.tomo.desktop.DisplayServer;
import app.tomo.desktop.DisplayWatch;
import app.tomo.desktop.Face;
import app.tomo.desktop.FreedesktopNotifier;
import app.tomo.desktop.LayerFaces;
import app.tomo.desktop.NoticeListener;
import app.tomo.desktop.ScreenPoint;
import app.tomo.desktop.StatusNotifierTray;
import app.tomo.desktop.Tray;
import app.tomo.desktop.TrayCommand;
import app.tomo.desktop.TrayIcons;
import app.tomo.desktop.TrayListener;
import app.tomo.desktop.TrayState;
import app.tomo.desktop.TrayView;
import app.tomo.desktop.TrayViews;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Snapshot;
import app.tomo.model.TrayStyle;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Notifier;
import app.tomo.runtime.Subscription;
import app.tomo.ui.Commands;
import app.tomo.ui.GtkEnvironment;
import app.tomo.ui.adopt.Adoption;
import app.tomo.ui.report.ReportSource;
import app.tomo.words.IconWords;
import app.tomo.words.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Tomo on a desktop: the icon in the tray, what is chosen there, and the windows behind it.
final class DesktopFront implements Front, TrayListener, NoticeListener {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopFront.class);

    private final Threads threads;
    private final Commands commands;
    private final LongConsumer noticeClosed;
    private final Consumer<Boolean> doNotDisturb;
    private final Runnable quit;
    private final DisplayWatch display;
    private final DesktopKind desktop;
    private final DesktopWindows windows;
    private volatile TrayChoices choices;
    private final Shelf shelf;
    private volatile TrayViews views;
    private final TrayIcons icons;
    private final IconWords complaints;
    private volatile LayerFaces faces;
    private final Tray tray;
    private final DesktopAppearance appearance;
    private final FreedesktopNotifier notifier;
    private volatile ColorScheme panel;
    private volatile TrayStyle style;
    private volatile Snapshot newest;
    private volatile boolean shown;

    /// Puts the icon into the tray, in the background.
    ///
    /// @param environment tells which desktop this is
    /// @param icon what it looks like
    /// @param reports makes reports, and writes them
    /// @param recovery looks for what is wrong, and repairs it
    /// @param pages makes the settings window
    /// @param shelf what the menu lists beside the daemon
    /// @param attended told whether the window is in front
    /// @param noticeClosed told which incident's notification a person closed
    /// @param doNotDisturb told whether the desktop says that the person is not to be doNotDisturb
    /// @param terminal shows a sentence where Tomo was started, if anybody looks
    /// @param failed told when JavaFX cannot start here
    DesktopFront(
            Threads threads,
            ReconnectingBus session,
            Words words,
            Snapshot first,
            Map<String, String> environment,
            IconChoice icon,
            Commands commands,
            Supplier<LogBook> log,
            Adoption adoption,
            RecoveryDesk recovery,
            ReportSource reports,
            SettingsPages pages,
            Shelf shelf,
            Consumer<Boolean> attended,
            LongConsumer noticeClosed,
            Consumer<Boolean> doNotDisturb,
            Runnable quit,
            Consumer<String> terminal,
            Consumer<Throwable> failed) {
        this.threads = threads;
        this.commands = commands;
        this.quit = quit;
        display = new DisplayWatch(DisplayServer.from(environment), threads.time(), quit);
        desktop = DesktopKind.from(environment);
        this.newest = first;
        appearance = new DesktopAppearance(session, environment);
        panel = appearance.get().panel();
        TrayIcons icons = new TrayIcons();
        this.noticeClosed = noticeClosed;
        this.doNotDisturb = doNotDisturb;
        notifier = new FreedesktopNotifier(session, words, icons, this);
        windows =
                new DesktopWindows(
                        desktop,
                        words,
                        new WindowMaker(
                                threads,
                                commands,
                                log,
                                adoption,
                                recovery,
                                reports,
                                () -> newest,
                                pages,
                                notifier::say,
                                attended,
                                this::windowClosed),
                        terminal,
                        failure -> display.windowless(() -> failed.accept(failure)));
        this.shelf = shelf;
        choices = choices(words);
        views = new TrayViews(words);
        this.icons = icons;
        complaints = words.inEnglish().icons();
        faces = faces(icon);
        style = icon.style();
        TrayView view = views.of(first, threads.time().now(), panel, Face.TICK).in(style);
        tray =
                new DesktopTray(
                        ofThisDesktop(session, first, view, icons),
                        desktop.mayHaveOldTray(),
                        newest -> awtTray(newest, icons),
                        threads.time(),
                        view);
        Subscription _ = shelf.watch(this::showTray);
        shelf.opening();
        tray.watchState(this::trayChanged);
        appearance.watch(this::appearanceChanged);
    }

    private StatusNotifierTray ofThisDesktop(
            ReconnectingBus session, Snapshot first, TrayView view, TrayIcons icons) {
        String profile = first.target().profile();
        StatusNotifierTray tray =
                new StatusNotifierTray(
                        session,
                        threads.time(),
                        profile.equals("default") ? "tomo" : "tomo-" + profile,
                        instance(threads),
                        view,
                        icons,
                        this);
        tray.watchState(display::trayChanged);
        return tray;
    }

    /// AWT brings GTK along as JavaFX does.
    private AwtTray awtTray(TrayView first, TrayIcons icons) {
        GtkEnvironment.withoutBus();
        return new AwtTray(first, icons, this);
    }

    @Override
    public void publish(Snapshot snapshot) {
        newest = snapshot;
        showTray();
        windows.publish(snapshot);
    }

    private TrayView view() {
        Snapshot now = newest;
        return views.of(now, threads.time().now(), panel, faces.of(now.daemon()), shelf.lists())
                .in(style);
    }

    /// Several threads show what is new to them; none of them an older state after a newer one.
    private synchronized void showTray() {
        tray.show(view());
    }

    private TrayChoices choices(Words words) {
        return new TrayChoices(
                commands, windows, shelf, words, threads.blocking(), notifier::say, quit);
    }

    private LayerFaces faces(IconChoice icon) {
        return new LayerFaces(
                icon.layer(), icon.pictures(), icons, complaints, LOG::warn, this::showTray);
    }

    /// Shows an icon like that from now on.
    void draw(IconChoice icon) {
        style = icon.style();
        faces = faces(icon);
        showTray();
    }

    /// Says everything in those words from now on.
    void speak(Words words) {
        choices = choices(words);
        views = new TrayViews(words);
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
            quit.run();
        }
    }

    @Override
    public void findCause() {
        windows.openWizard();
    }

    @Override
    public void doNotDisturb(boolean on) {
        doNotDisturb.accept(on);
    }

    @Override
    public void restart() {
        commands.restart();
    }

    @Override
    public void keepTrial() {
        commands.keepTrial();
    }

    @Override
    public void goBack() {
        commands.revertTrial();
    }

    @Override
    public void emergencyStop() {
        commands.emergencyStop();
    }

    @Override
    public void closed(long incident) {
        noticeClosed.accept(incident);
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
        panel = now.panel();
        showTray();
    }

    /// Two Tomos in one session need two names.
    private static String instance(Threads threads) {
        return Long.toUnsignedString(Double.doubleToLongBits(threads.randomness().fraction()))
                + "-1";
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
