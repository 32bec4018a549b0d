package app.tomo;

import app.tomo.bus.ReconnectingBus;
import app.tomo.desktop.Appearance;
import app.tomo.desktop.ColorScheme;
import app.tomo.desktop.DesktopAppearance;
import app.tomo.desktop.FreedesktopNotifier;
import app.tomo.desktop.NoticeListener;
import app.tomo.desktop.ScreenPoint;
import app.tomo.desktop.StatusNotifierTray;
import app.tomo.desktop.Tray;
import app.tomo.desktop.TrayCommand;
import app.tomo.desktop.TrayIcons;
import app.tomo.desktop.TrayListener;
import app.tomo.desktop.TrayState;
import app.tomo.desktop.TrayViews;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Notifier;
import app.tomo.ui.Commands;
import app.tomo.ui.FxBridge;
import app.tomo.ui.status.StatusViewModel;
import app.tomo.ui.status.StatusWindow;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Tomo on a desktop: the icon in the tray and the window behind it. JavaFX starts with the first window.
final class DesktopFront implements Front, TrayListener {
    /// A panel that starts with the session may come a little later than Tomo.
    private static final Duration TRAY_COMES_WITHIN = Duration.ofSeconds(2);

    private final Threads threads;
    private final Commands commands;
    private final Runnable quit;
    private final FxBridge fx;
    private final Theme theme;
    private final StatusWindow window;
    private final TrayViews views;
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
    /// @param attended told whether the window is in front
    /// @param noticeClosed told which incident's notification a person closed
    /// @param failed told when JavaFX cannot start here
    DesktopFront(
            Threads threads,
            ReconnectingBus session,
            Words words,
            Snapshot first,
            Map<String, String> environment,
            Commands commands,
            Consumer<Boolean> attended,
            LongConsumer noticeClosed,
            Runnable quit,
            Consumer<Throwable> failed) {
        this.threads = threads;
        this.commands = commands;
        this.quit = quit;
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
        notifier =
                new FreedesktopNotifier(
                        session,
                        words,
                        icons,
                        new NoticeListener() {
                            @Override
                            public void show() {
                                window.open();
                            }

                            @Override
                            public void closed(long incident) {
                                noticeClosed.accept(incident);
                            }
                        });
        views = new TrayViews(words);
        String profile = first.target().profile();
        tray =
                new StatusNotifierTray(
                        session,
                        threads.time(),
                        profile.equals("default") ? "tomo" : "tomo-" + profile,
                        instance(threads),
                        views.of(first, threads.time().now(), panel),
                        icons,
                        this);
        tray.watchState(this::trayChanged);
        appearance.watch(this::appearanceChanged);
    }

    @Override
    public void publish(Snapshot snapshot) {
        newest = snapshot;
        window.publish(snapshot);
        tray.show(views.of(snapshot, threads.time().now(), panel));
        boolean asks =
                snapshot.headline() == Headline.NOT_INSTALLED
                        || snapshot.service() instanceof ServiceReading.Undecided;
        if (asks && !offered) {
            offered = true;
            window.open();
        }
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public void show() {
        window.open();
    }

    private void trayChanged(TrayState state) {
        shown = state instanceof TrayState.Shown;
        if (shown) {
            window.trayIsBack();
        } else if (!(state instanceof TrayState.Pending)) {
            threads.time().after(TRAY_COMES_WITHIN, () -> withoutTray(state));
        }
    }

    private void withoutTray(TrayState state) {
        if (shown) {
            return;
        }
        state.absence().ifPresent(window::noTray);
        window.open();
    }

    /// Without an icon the window is all there is of Tomo.
    private void windowClosed() {
        if (!shown) {
            quit.run();
        }
    }

    @Override
    public void activated(ScreenPoint at) {
        window.toggleAt(at.x(), at.y());
    }

    @Override
    public void chosen(TrayCommand command) {
        switch (command) {
            case TrayCommand.OpenWindow _ -> window.open();
            case TrayCommand.Act(ActionKind kind) -> act(kind);
            case TrayCommand.SwitchLayer(String layer) -> commands.switchLayer(layer);
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
        tray.show(views.of(newest, threads.time().now(), panel));
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
