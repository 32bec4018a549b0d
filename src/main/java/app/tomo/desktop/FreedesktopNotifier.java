package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.InOrder;
import app.tomo.bus.Subscription;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Notifier;
import app.tomo.words.Label;
import app.tomo.words.NoticeText;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Notifications on a desktop with a notification server. Nothing happens before there is something to tell; where
/// nobody shows it, the log says so once. Any thread may call; the work is done on a thread of its own, so a server that
/// hangs holds up nothing but notifications, and only the newest of those waits for it.
public final class FreedesktopNotifier implements Notifier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotifier.class);
    private static final Duration FAREWELL = Duration.ofMillis(300);
    private static final long NO_INCIDENT = 0;
    private static final String SHOW = "show";
    private static final String CLICK = "default";
    private static final String EMERGENCY_STOP = "emergency-stop";

    private final NotificationServer server;
    private final Words words;
    private final NoticeListener listener;
    private final InOrder work = new InOrder("notifications");
    private final List<Subscription> followed = new ArrayList<>();
    private @Nullable Told newest;
    private @Nullable Told standing;
    private boolean silent;
    private boolean closed;

    /// @param lasting of trouble, which is shown again by a server that comes in the place of another
    private record Told(long incident, boolean lasting, Supplier<Notification> content) {}

    public FreedesktopNotifier(Bus bus, Words words, TrayIcons icons, NoticeListener listener) {
        this.server = new NotificationServer(bus, new NoticeIcons(icons));
        this.words = words;
        this.listener = listener;
    }

    @Override
    public void trouble(long incident, Matter matter, Snapshot at) {
        tell(new Told(incident, true, () -> ofTrouble(matter, at)));
    }

    @Override
    public void recovered(long incident, Duration took, Snapshot at) {
        tell(new Told(incident, false, () -> ofRecovery(took, at)));
    }

    /// Says something that is no incident, once, for as long as the desktop usually shows such things.
    public void say(NoticeText text) {
        Notification content =
                new Notification(
                        text.title(),
                        text.body(),
                        Notification.Urgency.NORMAL,
                        false,
                        Headline.UNKNOWN,
                        List.of());
        tell(new Told(NO_INCIDENT, false, () -> content));
    }

    @Override
    public void close(long incident) {
        synchronized (this) {
            newest = null;
        }
        work.execute(
                () -> {
                    Told shown = standing;
                    if (shown != null && shown.incident == incident) {
                        standing = null;
                        attempt(server::close);
                    }
                });
    }

    private void tell(Told told) {
        synchronized (this) {
            newest = told;
        }
        work.execute(this::showNewest);
    }

    private void showNewest() {
        Told told;
        synchronized (this) {
            told = newest;
            newest = null;
        }
        if (told != null && !closed) {
            standing = told;
            attempt(this::showStanding);
        }
    }

    private void showStanding() throws BusException {
        if (followed.isEmpty()) {
            followed.addAll(
                    server.follow(
                            signal -> work.execute(() -> heard(signal)),
                            owner -> work.execute(this::lookForServer)));
        }
        Told told = standing;
        if (told != null) {
            server.show(told.content.get());
            silent = false;
        }
    }

    /// What still holds is shown by whoever has come: in the place of one that went, or late, as at a login.
    private void lookForServer() {
        attempt(
                () -> {
                    Told told = standing;
                    if (server.isAnother() && told != null && told.lasting) {
                        showStanding();
                    }
                });
    }

    private void heard(BusSignal signal) {
        try {
            long number = signal.body().get(0, Long.class);
            Told told = standing;
            if (told == null || !server.isOurs(number)) {
                return;
            }
            if (signal.member().equals("ActionInvoked")) {
                pressed(signal.body().string(1));
            } else {
                server.forget();
                standing = null;
                listener.closed(told.incident);
            }
        } catch (BusException odd) {
            LOG.debug("a signal of another shape: {}", odd.failure().detail());
        }
    }

    private void pressed(String button) {
        switch (button) {
            case SHOW, CLICK -> listener.show();
            case EMERGENCY_STOP -> listener.emergencyStop();
            default -> {}
        }
    }

    private Notification ofTrouble(Matter matter, Snapshot at) {
        NoticeText text = words.notices().trouble(matter, at, at.at());
        boolean grave = matter.headline() != Headline.DEGRADED;
        return new Notification(
                text.title(),
                text.body(),
                grave ? Notification.Urgency.CRITICAL : Notification.Urgency.NORMAL,
                true,
                matter.headline(),
                buttons(matter.headline()));
    }

    private Notification ofRecovery(Duration took, Snapshot at) {
        NoticeText text = words.notices().recovered(took, at);
        return new Notification(
                text.title(),
                text.body(),
                Notification.Urgency.NORMAL,
                false,
                Headline.HEALTHY,
                List.of(new Notification.Button(CLICK, words.labels().of(Label.SHOW))));
    }

    /// Where the daemon may hold the keyboard and cannot be spoken to, the way to safety is one click.
    private List<Notification.Button> buttons(Headline headline) {
        List<Notification.Button> buttons = new ArrayList<>();
        String show = words.labels().of(Label.SHOW);
        buttons.add(new Notification.Button(CLICK, show));
        buttons.add(new Notification.Button(SHOW, show));
        if (headline == Headline.CRASH_LOOPING || headline == Headline.UNRESPONSIVE) {
            String stop = words.labels().of(Label.EMERGENCY_STOP);
            buttons.add(new Notification.Button(EMERGENCY_STOP, stop));
        }
        return buttons;
    }

    private interface Step {
        void run() throws BusException;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (BusException failure) {
            if (!silent) {
                silent = true;
                LOG.debug("no notification: {}", failure.failure().detail());
            }
        }
    }

    /// Takes away what nobody would change any more. What is told from now on is not shown. Waits for the server, but
    /// not long.
    @Override
    public void close() {
        CountDownLatch done = new CountDownLatch(1);
        work.execute(
                () -> {
                    closed = true;
                    followed.forEach(Subscription::close);
                    if (standing != null && standing.lasting) {
                        attempt(server::close);
                    }
                    done.countDown();
                });
        try {
            boolean _ = done.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
