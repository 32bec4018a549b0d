package app.tomo;

import app.tomo.desktop.FolderWindow;
import app.tomo.desktop.LoginSession;
import app.tomo.runtime.Subscription;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Tomo on a desktop: the icon in the tray, and the windows behind it.
///
/// @param command by which it was started
/// @param shelf what the menu lists beside the daemon
record DesktopRun(AppCommand command, App app, Shelf shelf) {
    /// Shows Tomo until it is asked to end; false where there is no display, or JavaFX cannot start although one was named.
    boolean took() throws InterruptedException {
        return hasDisplay() && shown();
    }

    private boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    private boolean isNamed(String display) {
        return !command.machine().surroundings().variable(display).isEmpty();
    }

    private boolean shown() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean works = new AtomicBoolean(true);
        Subscription _ = app.onQuit(over::countDown);
        followLogin();
        DesktopFront front =
                front(
                        failure -> {
                            command.defects().report(failure);
                            works.set(false);
                            over.countDown();
                        });
        app.front(front);
        Machine machine = command.machine();
        machine.settings()
                .onChange(
                        new DesktopChoices(
                                front,
                                command.words(),
                                machine.surroundings(),
                                machine.places(),
                                command.settings()));
        over.await();
        return works.get();
    }

    private void followLogin() {
        Machine machine = command.machine();
        LoginSession login =
                new LoginSession(
                        command.buses().system(),
                        machine.surroundings().variables(),
                        machine::limits,
                        app::quit);
        app.endWith("login session", login::close);
    }

    private DesktopFront front(Consumer<Throwable> failed) {
        Discovery discovery = command.discovery();
        return new DesktopFront(
                command.threads(),
                command.buses().session(),
                command.words(),
                app.snapshot(),
                command.machine().surroundings().variables(),
                IconChoice.of(command.settings(), command.machine().places()),
                new AppCommands(app, candidate -> discovery.choose(app, candidate)),
                app::log,
                new FrontDesks(
                        new WindowTakeover(app, discovery, command.takeover()),
                        new MachineRecovery(
                                app.session(),
                                command.look(app),
                                units(),
                                target -> discovery.lookAfter(app, target)),
                        reports(),
                        pages()),
                shelf,
                new FrontTold(
                        app::attended,
                        app::noticeClosed,
                        app::doNotDisturb,
                        app::quit,
                        command.console()::err,
                        failed));
    }

    private WindowReport reports() {
        Machine machine = command.machine();
        return new WindowReport(
                app,
                command.look(app),
                new ReportDesk(machine),
                command.threads(),
                new BundleParts(command.buses(), command.threads(), machine, command.words()));
    }

    private SettingsPages pages() {
        Buses buses = command.buses();
        return new SettingsPages(
                app,
                command.machine(),
                command.desk(),
                new AppServiceDesk(app, command.discovery(), units()),
                command.words(),
                command.threads(),
                shelf.desk(app, command.machine(), buses),
                new FolderWindow(buses.session()));
    }

    private UnitDesk units() {
        return new UnitDesk(
                command.buses(),
                command.threads(),
                command.machine(),
                command.words(),
                command.discovery().remembered());
    }
}
