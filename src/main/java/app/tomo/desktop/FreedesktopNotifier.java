package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.InOrder;
import app.tomo.bus.Subscription;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.runtime.Notifier;
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

/// Notifications on a desktop with a notification server. Nothing is shown before there is something to tell; where
/// nobody shows it, the log says so once. Any thread may call; the work is done on a thread of its own, so a server that
/// hangs holds up nothing but notifications, and only the newest of those waits for it.
public final class FreedesktopNotifier implements Notifier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopNotifier.class);
    private static final Duration FAREWELL = Duration.ofMillis(300);
    private static final long NO_INCIDENT = 0;

    private final NotificationServer server;
    private volatile NoticeContents contents;
    private final DoNotDisturb doNotDisturb;
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
        this.contents = new NoticeContents(words);
        this.listener = listener;
        this.doNotDisturb = new DoNotDisturb(bus);
        doNotDisturb.follow(listener::doNotDisturb);
    }

    /// Says what comes in those words.
    public void speak(Words words) {
        contents = new NoticeContents(words);
    }

    @Override
    public void trouble(long incident, Matter matter, Snapshot at) {
        tell(
                new Told(
                        incident,
                        matter.category() != NoticeCategory.RELOADS,
                        () -> contents.ofTrouble(matter, at)));
    }

    @Override
    public void recovered(long incident, Recovery recovery, Snapshot at) {
        tell(new Told(incident, false, () -> contents.ofRecovery(recovery, at)));
    }

    @Override
    public void tried(long incident, Trial trial, Snapshot at) {
        tell(new Told(incident, true, () -> contents.ofTrial(trial, at)));
    }

    @Override
    public void triedInVain(long incident, TrialEnd end, Snapshot at) {
        tell(new Told(incident, false, () -> contents.ofTrialEnd(end, at)));
    }

    /// Says something that is no incident, once, for as long as the desktop usually shows such things.
    public void say(NoticeText text) {
        Notification content = NoticeContents.of(text);
        tell(new Told(NO_INCIDENT, false, () -> content));
    }

    @Override
    public void close(long incident) {
        synchronized (this) {
            if (newest != null && newest.incident == incident) {
                newest = null;
            }
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
            case NoticeContents.SHOW, NoticeContents.CLICK -> listener.show();
            case NoticeContents.CAUSE -> listener.findCause();
            case NoticeContents.RESTART -> listener.restart();
            case NoticeContents.KEEP -> listener.keepTrial();
            case NoticeContents.GO_BACK -> listener.goBack();
            case NoticeContents.EMERGENCY_STOP -> listener.emergencyStop();
            default -> {}
        }
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
        doNotDisturb.close();
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
