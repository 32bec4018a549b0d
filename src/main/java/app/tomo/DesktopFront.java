package app.tomo;

import app.tomo.bus.ReconnectingBus;
import app.tomo.desktop.Appearance;
import app.tomo.desktop.AwtTray;
import app.tomo.desktop.ColorScheme;
import app.tomo.desktop.DesktopAppearance;
import app.tomo.desktop.DesktopKind;
import app.tomo.desktop.DesktopTray;
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
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.KeyRequest;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.TrayLayer;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Notifier;
import app.tomo.ui.Commands;
import app.tomo.ui.FxBridge;
import app.tomo.ui.adopt.AdoptWindow;
import app.tomo.ui.adopt.Adoption;
import app.tomo.ui.logs.LogsWindow;
import app.tomo.ui.status.StatusViewModel;
import app.tomo.ui.status.StatusWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Tomo on a desktop: the icon in the tray and the window behind it. JavaFX starts with the first window.
final class DesktopFront implements Front, TrayListener, NoticeListener {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopFront.class);

    private final Threads threads;
    private final Commands commands;
    private final LongConsumer noticeClosed;
    private final Runnable quit;
    private final Words words;
    private final Consumer<String> terminal;
    private final DesktopKind desktop;
    private final AtomicBoolean saidNoWindow = new AtomicBoolean();
    private final FxBridge fx;
    private final Theme theme;
    private final StatusWindow window;
    private final LogsWindow logs;
    private final AdoptWindow adopt;
    private final TrayViews views;
    private final LayerFaces faces;
    private final Tray tray;
    private final DesktopAppearance appearance;
    private final FreedesktopNotifier notifier;
    private volatile ColorScheme panel;
    private volatile Snapshot newest;
    private volatile boolean shown;
    private volatile boolean offered;

    /// Puts the icon into the tray, in the background.
    ///
    /// @param environment tells which desktop this is
    /// @param layer what the icon shows of the layer
    /// @param pictures the folder with the person's pictures for layers
    /// @param attended told whether the window is in front
    /// @param noticeClosed told which incident's notification a person closed
    /// @param terminal shows a sentence where Tomo was started, if anybody looks
    /// @param failed told when JavaFX cannot start here
    DesktopFront(
            Threads threads,
            ReconnectingBus session,
            Words words,
            Snapshot first,
            Map<String, String> environment,
            TrayLayer layer,
            Path pictures,
            Commands commands,
            Supplier<LogBook> log,
            Adoption adoption,
            Consumer<Boolean> attended,
            LongConsumer noticeClosed,
            Runnable quit,
            Consumer<String> terminal,
            Consumer<Throwable> failed) {
        this.threads = threads;
        this.commands = commands;
        this.quit = quit;
        this.words = words;
        this.terminal = terminal;
        desktop = DesktopKind.from(environment);
        this.newest = first;
        appearance = new DesktopAppearance(session, environment);
        panel = appearance.get().panel();
        fx = new FxBridge(threads.blocking(), failed);
        theme = new Theme(fx);
        window =
                new StatusWindow(
                        fx,
                        theme,
                        new StatusViewModel(words, threads.time(), commands),
                        threads.time(),
                        this::windowClosed);
        window.watchFront(attended);
        TrayIcons icons = new TrayIcons();
        this.noticeClosed = noticeClosed;
        notifier = new FreedesktopNotifier(session, words, icons, this);
        logs =
                new LogsWindow(
                        fx, theme, words, threads.time(), threads.time(), threads.blocking(), log);
        adopt = new AdoptWindow(fx, theme, words, adoption, threads.blocking());
        views = new TrayViews(words);
        faces = new LayerFaces(layer, pictures, icons, words.icons(), LOG::warn, this::showTray);
        TrayView view = views.of(first, threads.time().now(), panel, Face.TICK);
        tray =
                new DesktopTray(
                        ofThisDesktop(session, first, view, icons),
                        desktop.mayHaveOldTray(),
                        newest -> new AwtTray(newest, icons, this),
                        threads.time(),
                        view);
        tray.watchState(this::trayChanged);
        appearance.watch(this::appearanceChanged);
    }

    private StatusNotifierTray ofThisDesktop(
            ReconnectingBus session, Snapshot first, TrayView view, TrayIcons icons) {
        String profile = first.target().profile();
        return new StatusNotifierTray(
                session,
                threads.time(),
                profile.equals("default") ? "tomo" : "tomo-" + profile,
                instance(threads),
                view,
                icons,
                this);
    }

    @Override
    public void publish(Snapshot snapshot) {
        newest = snapshot;
        window.publish(snapshot);
        showTray();
        boolean asks =
                snapshot.headline() == Headline.NOT_INSTALLED
                        || snapshot.service() instanceof ServiceReading.Undecided;
        if (asks && !offered) {
            offered = true;
            show();
        }
    }

    private TrayView view() {
        Snapshot now = newest;
        return views.of(now, threads.time().now(), panel, faces.of(now.daemon()));
    }

    /// Several threads show what is new to them; none of them an older state after a newer one.
    private synchronized void showTray() {
        tray.show(view());
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public void show() {
        if (desktop.x()) {
            window.open();
        } else {
            withoutWindow();
        }
    }

    /// JavaFX has no window without X; the icon is drawn by the desktop itself.
    private void withoutWindow() {
        NoticeText text = words.notices().noWindow();
        notifier.say(text);
        if (saidNoWindow.compareAndSet(false, true)) {
            terminal.accept(text.title() + ". " + text.body());
        }
    }

    @Override
    public void showLogs() {
        logs.open();
    }

    @Override
    public void showTakeover() {
        adopt.open();
    }

    private void trayChanged(TrayState state) {
        shown = state instanceof TrayState.Shown;
        if (shown) {
            window.trayIsBack();
            return;
        }
        state.absence(desktop)
                .ifPresent(
                        why -> {
                            window.noTray(why);
                            show();
                        });
    }

    /// Without an icon the window is all there is of Tomo.
    private void windowClosed() {
        if (!shown) {
            quit.run();
        }
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
        if (desktop.x()) {
            window.toggleAt(at.x(), at.y());
        } else {
            withoutWindow();
        }
    }

    @Override
    public void chosen(TrayCommand command) {
        switch (command) {
            case TrayCommand.OpenLogs _ -> showLogs();
            case TrayCommand.OpenWindow _ -> show();
            case TrayCommand.Act(ActionKind kind) -> act(kind);
            case TrayCommand.SwitchLayer(String layer) -> commands.switchLayer(layer);
            case TrayCommand.TapKey(String key) ->
                    commands.actOnKey(new KeyRequest(key, KeyRequest.Motion.TAP));
            case TrayCommand.Quit _ -> quit.run();
        }
    }

    private void act(ActionKind kind) {
        switch (kind) {
            case START -> commands.start();
            case STOP -> commands.stop();
            case RESTART -> commands.restart();
            case RELOAD -> commands.reload();
            case EMERGENCY_STOP -> commands.emergencyStop();
            case LIFT_EMERGENCY_STOP -> commands.liftEmergencyStop();
            case SWITCH_LAYER, PRESS_KEY ->
                    throw new IllegalArgumentException(kind + " needs a name");
        }
    }

    private void appearanceChanged(Appearance now) {
        theme.prefer(
                Optional.of(
                        switch (now.windows()) {
                            case LIGHT -> javafx.application.ColorScheme.LIGHT;
                            case DARK -> javafx.application.ColorScheme.DARK;
                        }));
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
        appearance.close();
        notifier.close();
        tray.close();
        fx.stop();
    }
}
