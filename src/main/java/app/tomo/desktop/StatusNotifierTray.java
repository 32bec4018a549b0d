package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.InOrder;
import app.tomo.bus.Subscription;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A tray icon on desktops that show StatusNotifierItems: KDE, Xfce, LXQt, Cinnamon, most panels
/// for Wayland, GNOME with an extension.
public final class StatusNotifierTray implements Tray {
    /// Quick enough to look immediate, slow enough that a daemon which crashes many times a second
    /// does not keep the panel busy.
    static final Duration PAUSE = Duration.ofMillis(100);

    private final StatusNotifierItem item;
    private final DbusMenu menu;
    private final TrayRegistration registration;
    private final Coalescer coalescer;
    private final List<Subscription> exported;
    private volatile TrayView latest;

    /// Exports the icon and begins to offer it to the desktop.
    ///
    /// @param bus the session bus, which should come back by itself
    /// @param id the same at every start of this profile, such as `tomo` or `tomo-work`
    /// @param instance tells this process's icons apart from all others, such as `PID-1`
    /// @param first shown until [#show] says otherwise
    public StatusNotifierTray(
            Bus bus,
            Scheduler scheduler,
            String id,
            String instance,
            TrayView first,
            TrayIcons icons,
            TrayListener listener) {
        this(bus, scheduler, id, instance, first, icons::pixmaps, listener);
    }

    StatusNotifierTray(
            Bus bus,
            Scheduler scheduler,
            String id,
            String instance,
            TrayView first,
            Function<TrayIcon, List<Pixmap>> icons,
            TrayListener listener) {
        this.latest = first;
        this.item = new StatusNotifierItem(bus, id, first, icons, listener::activated);
        this.menu = new DbusMenu(bus, first.menu(), listener::chosen, listener::opening);
        this.exported =
                List.of(
                        bus.export(StatusNotifierItem.PATH, item.object()),
                        bus.export(DbusMenu.PATH, menu.object()));
        this.coalescer = new Coalescer(scheduler, PAUSE, new InOrder("tray views"), this::publish);
        this.registration =
                new TrayRegistration(bus, scheduler, "org.kde.StatusNotifierItem-" + instance);
        registration.start();
    }

    @Override
    public void show(TrayView view) {
        if (!view.equals(latest)) {
            latest = view;
            coalescer.request();
        }
    }

    private void publish() {
        TrayView view = latest;
        item.publish(view);
        menu.publish(view.menu());
    }

    @Override
    public Subscription watchState(Consumer<TrayState> listener) {
        return registration.watchState(listener);
    }

    @Override
    public void close() {
        registration.close();
        exported.forEach(Subscription::close);
    }
}
