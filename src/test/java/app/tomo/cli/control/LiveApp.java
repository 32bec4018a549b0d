package app.tomo.cli.control;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Defects;
import app.tomo.cli.command.EngineSession;
import app.tomo.cli.command.Session;
import app.tomo.cli.dump.Dump;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.Settings;
import app.tomo.config.SettingsDesk;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.SettingsWriter;
import app.tomo.config.Surroundings;
import app.tomo.config.TestSurroundings;
import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeFlag;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.OwnLog;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.SystemTime;
import app.tomo.words.Words;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A running app without a face: an engine over [LiveMachine] behind a real control socket, on real threads.
final class LiveApp implements AutoCloseable {
    /// Long enough for a busy machine, but for the end that never comes.
    static final Bounds PATIENT =
            new Bounds(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(300),
                    3,
                    4_096,
                    1024 * 1024);

    /// What a client that misbehaves meets soon.
    static final Bounds STRICT =
            new Bounds(
                    Duration.ofMillis(300),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(20),
                    Duration.ofMillis(300),
                    Duration.ofMillis(300),
                    3,
                    4_096,
                    1024 * 1024);

    /// Ends a client that does not read; every other one has time.
    static final Bounds UNREAD =
            new Bounds(
                    PATIENT.request(),
                    PATIENT.accept(),
                    PATIENT.heartbeat(),
                    Duration.ofSeconds(2),
                    PATIENT.end(),
                    PATIENT.clients(),
                    PATIENT.longestRequest(),
                    PATIENT.longestReply());

    final Surroundings surroundings;
    final Settings settings;
    final Places places;
    final SystemTime time = new SystemTime();
    final ExecutorService serial = Executors.newSingleThreadExecutor();
    final ExecutorService blocking =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-app-", 0).factory());
    final LiveMachine machine = new LiveMachine();
    final CountDownLatch shown = new CountDownLatch(1);
    final CountDownLatch quit = new CountDownLatch(1);

    /// A permit for each subscription of a command that has ended.
    final Semaphore unsubscribed = new Semaphore(0);

    final Engine engine;
    private final ControlServer server;

    LiveApp(Path root) {
        this(root, Peer.byCredentials(), PATIENT);
    }

    LiveApp(Path root, Peer peer, Bounds bounds) {
        surroundings = TestSurroundings.below(root);
        settings = SettingsReader.read(surroundings, Given.NOTHING);
        places = Places.of(surroundings, settings.profile());
        Engine.Ports ports =
                new Engine.Ports(
                        time,
                        time,
                        () -> 0.5,
                        serial,
                        blocking,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        machine,
                        new FakeFlag());
        engine = new Engine(settings.target(), Limits.DEFAULT, ports);
        engine.start();
        var mine = assertInstanceOf(ControlClaim.Result.Mine.class, ControlClaim.take(places));
        server = new ControlServer(mine.claim(), host(session()), peer, bounds, time, blocking);
        server.start();
    }

    private Host host(Session session) {
        Words words = Words.about("kanata", ZoneOffset.UTC);
        return new Host(
                () -> session,
                desk(),
                words,
                Defects.in(places.state()),
                control(),
                _ -> {
                    throw new UnsupportedOperationException();
                });
    }

    private SettingsDesk desk() {
        return new SettingsDesk(
                new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING)),
                new SettingsWriter(places),
                places);
    }

    private AppControl control() {
        return new AppControl() {
            @Override
            public Place show() {
                shown.countDown();
                return new Place.Window();
            }

            @Override
            public Path dump() throws IOException {
                return new Dump(places.state().resolve("dumps"), "0", () -> 5)
                        .write(engine.mailbox(), time.now());
            }

            @Override
            public void quit() {
                quit.countDown();
            }
        };
    }

    private Session session() {
        return new CountingSession(
                new EngineSession(engine, engine.log(OwnLog.NONE), time, time, () -> {}),
                unsubscribed);
    }

    /// Blocks until the engine has seen that.
    void awaitPid(long pid) throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (Subscription _ =
                engine.mailbox()
                        .subscribe(
                                snapshot -> {
                                    if (snapshot.status() != null && snapshot.pid() == pid) {
                                        seen.countDown();
                                    }
                                })) {
            ControlTest.await(seen);
        }
    }

    ControlClient client() {
        return new ControlClient(places, Peer.byCredentials(), PATIENT, time);
    }

    Answer ask(Command command, BufferConsole console) {
        return client().ask(
                        new Request(command, Given.NOTHING, console.json(), console.interactive()),
                        console,
                        new CallerSignals());
    }

    /// A client that keeps to nothing.
    LineChannel raw() throws IOException {
        return new LineChannel(
                SocketChannel.open(UnixDomainSocketAddress.of(places.socket())), 1024 * 1024);
    }

    @Override
    public void close() {
        server.close();
        engine.close();
        machine.stopMayEnd.countDown();
        serial.shutdownNow();
        endBlocking();
        time.close();
    }

    /// Whoever accepts is not interrupted while it ends by itself: the JDK forgets a connection that came at that moment,
    /// open, and its client would wait for ever (a process that ends closes it).
    private void endBlocking() {
        blocking.shutdown();
        try {
            var _ = blocking.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        blocking.shutdownNow();
    }

    /// Counts the subscriptions that were closed.
    private record CountingSession(Session session, Semaphore unsubscribed) implements Session {
        @Override
        public Snapshot current() {
            return session.current();
        }

        @Override
        public Subscription subscribe(Consumer<Snapshot> listener) {
            Subscription subscription = session.subscribe(listener);
            return () -> {
                subscription.close();
                unsubscribed.release();
            };
        }

        @Override
        public LogBook log() {
            return session.log();
        }

        @Override
        public Comparison compare() {
            return session.compare();
        }

        @Override
        public LifecycleService lifecycle() {
            return session.lifecycle();
        }

        @Override
        public Clock clock() {
            return session.clock();
        }

        @Override
        public Scheduler scheduler() {
            return session.scheduler();
        }

        @Override
        public void close() {}
    }
}
