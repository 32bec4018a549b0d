package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusState;
import app.tomo.bus.InOrder;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;
import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells once when the login session that the desktop belongs to ends, as logind or elogind says it. Where there is neither,
/// or the session was over before, it tells nothing.
///
/// A session of which a process is left is only `closing` (org.freedesktop.login1(5)), which a Tomo started by the desktop
/// would be itself, for ever. No signal tells of that, but the session's record changes, as for sd_login_monitor(3).
public final class LoginSession implements AutoCloseable {
    static final ObjectPath PATH = new ObjectPath("/org/freedesktop/login1");

    /// Where logind keeps a file for each session. What is in it is logind's own.
    static final Path RECORDS = Path.of("/run/systemd/sessions");

    private static final Logger LOG = LoggerFactory.getLogger(LoginSession.class);
    private static final String LOGIND = "org.freedesktop.login1";
    private static final String MANAGER = LOGIND + ".Manager";

    private final Bus system;
    private final String id;
    private final Supplier<Limits> limits;
    private final Runnable ended;
    private final @Nullable WatchService watch;
    private final InOrder work = new InOrder("login session");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable ObjectPath alive;
    private boolean over;

    /// Looks from now on, in the background.
    ///
    /// @param system the machine's bus, which should come back by itself
    /// @param environment names the session; else it is the one that the person sits at
    /// @param ended called on a thread of its own; returns at once
    public LoginSession(
            Bus system,
            Map<String, String> environment,
            Path records,
            Supplier<Limits> limits,
            Runnable ended) {
        this.system = system;
        this.id = environment.getOrDefault("XDG_SESSION_ID", "auto");
        this.limits = limits;
        this.ended = ended;
        watch = watching(records);
        work.execute(this::subscribe);
        Thread.ofVirtual().name("login session records").start(this::followRecords);
    }

    /// The same for the records of this machine.
    public LoginSession(
            Bus system, Map<String, String> environment, Supplier<Limits> limits, Runnable ended) {
        this(system, environment, RECORDS, limits, ended);
    }

    /// Where there are no records it tells of no change; null where the system has no watch left to give.
    private static @Nullable WatchService watching(Path records) {
        try {
            WatchService service = records.getFileSystem().newWatchService();
            follow(records, service);
            return service;
        } catch (IOException | UnsupportedOperationException _) {
            return null;
        }
    }

    private static void follow(Path records, WatchService service) {
        try {
            WatchKey _ =
                    records.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | UnsupportedOperationException noRecords) {
            LOG.debug("the login session is only looked at now and then", noRecords);
        }
    }

    private void subscribe() {
        subscriptions.add(
                system.watchState(
                        state -> {
                            if (state instanceof BusState.Connected) {
                                work.execute(this::look);
                            }
                        }));
        MatchRule removed = MatchRule.signal(MANAGER, "SessionRemoved").from(LOGIND).at(PATH);
        try {
            subscriptions.add(system.match(removed, _ -> work.execute(this::look)));
        } catch (BusException _) {
            // The records tell it as well.
        }
    }

    private void followRecords() {
        if (watch == null) {
            return;
        }
        try {
            while (true) {
                WatchKey key =
                        watch.poll(limits.get().of(Limit.SESSION_POLL), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    boolean _ = key.reset();
                }
                work.execute(this::look);
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // Nobody wants to know any more.
        }
    }

    private void look() {
        if (over) {
            return;
        }
        ObjectPath known = alive;
        try {
            ObjectPath session = known == null ? find() : known;
            boolean closing = isClosing(session);
            if (known == null && !closing) {
                alive = session;
                LOG.info("this login session is followed: {}", session.value());
            } else if (known != null && closing) {
                end();
            }
        } catch (BusException failure) {
            if (known != null && isGone(failure.failure())) {
                end();
            }
        }
    }

    private ObjectPath find() throws BusException {
        return system.call(BusCall.to(LOGIND, PATH, MANAGER, "GetSession").with("s", id))
                .get(0, ObjectPath.class);
    }

    private boolean isClosing(ObjectPath session) throws BusException {
        BusCall state = BusCall.property(LOGIND, session, LOGIND + ".Session", "State");
        return system.call(state).inVariant(0, String.class).equals("closing");
    }

    private static boolean isGone(BusFailure failure) {
        return switch (failure) {
            case BusFailure.NotOffered _ -> true;
            case BusFailure.Refused(String error, _) -> error.equals(LOGIND + ".NoSuchSession");
            default -> false;
        };
    }

    private void end() {
        over = true;
        LOG.info("the login session has ended");
        ended.run();
    }

    @Override
    public void close() {
        work.execute(
                () -> {
                    over = true;
                    subscriptions.forEach(Subscription::close);
                });
        try {
            if (watch != null) {
                watch.close();
            }
        } catch (IOException _) {
            // Closed is closed.
        }
    }
}
