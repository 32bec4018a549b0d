package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.config.Places;
import app.tomo.model.KeyRequest;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.ui.Commands;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The resident Tomo of one profile: an engine, what a person sees of it, and an end. Any thread may call.
final class App {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    /// A child that Tomo looks after has 2 s to end before it is killed (design, "Quitting Tomo").
    private static final Duration CHILD = Duration.ofSeconds(3);

    private final Threads threads;
    private final Places places;
    private final String profile;
    private final Shutdown shutdown = new Shutdown();
    private final CountDownLatch quit = new CountDownLatch(1);
    private final List<Runnable> quitters = new CopyOnWriteArrayList<>();
    private volatile Front front = Front.NONE;
    private volatile Keeper keeper;
    private volatile Subscription news = () -> {};

    App(Threads threads, Places places, String profile, Keeper first) {
        this.threads = threads;
        this.places = places;
        this.profile = profile;
        this.keeper = first;
        first.engine().guard();
        shutdown.add("engine", CHILD, () -> keeper.close());
    }

    /// Shows itself there from now on.
    void front(Front next) {
        front = next;
        endWith("front", next::close);
        follow();
    }

    void show() {
        front.show();
    }

    Snapshot snapshot() {
        return keeper.engine().mailbox().current();
    }

    /// Remembers what is to be ended with the app; the newest is ended first.
    void endWith(String name, Runnable end) {
        shutdown.add(name, end);
    }

    /// Runs it when the app is to end, at once where it already is.
    void onQuit(Runnable action) {
        quitters.add(action);
        if (quit.getCount() == 0) {
            action.run();
        }
    }

    /// Begins the end; returns at once.
    void quit() {
        quit.countDown();
        quitters.forEach(Runnable::run);
    }

    /// Ends everything. Takes 5 s at most.
    void end() {
        shutdown.run();
    }

    private void follow() {
        Front shown = front;
        news.close();
        news = keeper.engine().mailbox().subscribe(shown::publish);
    }

    /// Looks after the simulator from now on. The daemon of before is left as it is.
    private synchronized void trySimulator() {
        try {
            Keeper simulated = Keeper.simulated(profile, places, threads);
            Keeper before = keeper;
            simulated.engine().guard();
            keeper = simulated;
            follow();
            before.close();
        } catch (IOException failure) {
            LOG.warn("the simulator's config cannot be written below {}", places.state(), failure);
        }
    }

    private LifecycleService lifecycle() {
        return keeper.engine().lifecycle();
    }

    /// The engine as commands see it.
    Session session() {
        return new Session() {
            @Override
            public Snapshot current() {
                return snapshot();
            }

            @Override
            public Subscription subscribe(Consumer<Snapshot> listener) {
                return keeper.engine().mailbox().subscribe(listener);
            }

            @Override
            public LifecycleService lifecycle() {
                return App.this.lifecycle();
            }

            @Override
            public Clock clock() {
                return threads.time();
            }

            @Override
            public Scheduler scheduler() {
                return threads.time();
            }

            @Override
            public void close() {
                // The app's engine outlives every command.
            }
        };
    }

    /// What a person can ask for, wherever Tomo looks at the moment.
    Commands commands() {
        return new Commands() {
            @Override
            public void start() {
                lifecycle().start();
            }

            @Override
            public void stop() {
                lifecycle().stop();
            }

            @Override
            public void restart() {
                lifecycle().restart();
            }

            @Override
            public void reload() {
                lifecycle().reload();
            }

            @Override
            public void switchLayer(String layer) {
                lifecycle().switchLayer(layer);
            }

            @Override
            public void actOnKey(KeyRequest request) {
                lifecycle().actOnKey(request);
            }

            @Override
            public void emergencyStop() {
                lifecycle().emergencyStop();
            }

            @Override
            public void liftEmergencyStop() {
                lifecycle().liftEmergencyStop();
            }

            @Override
            public void cancel(long action) {
                lifecycle().cancel(action);
            }

            @Override
            public void trySimulator() {
                threads.blocking().execute(App.this::trySimulator);
            }
        };
    }
}
