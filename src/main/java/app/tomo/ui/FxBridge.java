package app.tomo.ui;

import javafx.application.Platform;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The one way to the FX thread (rule 6), from any thread, without waiting for it.
///
/// JavaFX is started by the first [#run] and not before: what is offered to a [#latest] until then is only remembered.
/// However much comes in, one `runLater` at a time is on its way.
public final class FxBridge {
    /// The newest value of one kind, and who takes it.
    private record Inbox<T>(AtomicReference<T> newest, Consumer<T> taker) {
        void deliver() {
            T value = newest.getAndSet(null);
            if (value != null) {
                taker.accept(value);
            }
        }
    }

    private final Road road;
    private final Queue<Inbox<?>> mine = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /// Makes the bridge; costs nothing yet.
    ///
    /// @param blocking runs the start of JavaFX, which takes some tenths of a second
    /// @param failed told once when JavaFX cannot start here (no display, no GTK)
    public FxBridge(Executor blocking, Consumer<Throwable> failed) {
        this(new Road(blocking, failed));
    }

    private FxBridge(Road road) {
        this.road = road;
    }

    /// Runs it on the FX thread, after what was asked for or offered before; starts JavaFX where it does not run yet.
    public void run(Runnable task) {
        road.run(task);
    }

    /// A consumer for any thread that hands the newest value to `taker` on the FX thread. Values that were overtaken are
    /// never seen.
    public <T> Consumer<T> latest(Consumer<T> taker) {
        Inbox<T> inbox = new Inbox<>(new AtomicReference<>(), taker);
        mine.add(inbox);
        road.inboxes.add(inbox);
        if (ended) {
            end();
        }
        return value -> {
            inbox.newest().set(value);
            road.hasNews();
        };
    }

    /// The same bridge for windows that end before Tomo does.
    public FxBridge part() {
        return new FxBridge(road);
    }

    /// Takes from no [#latest] of this part any more, and holds nothing of who took. Any thread.
    public void end() {
        ended = true;
        for (Inbox<?> inbox = mine.poll(); inbox != null; inbox = mine.poll()) {
            road.inboxes.remove(inbox);
        }
    }

    /// Ends JavaFX, for good. Nothing is delivered afterwards.
    public void stop() {
        road.stop();
    }

    /// What all parts share.
    private static final class Road {
        private final Executor blocking;
        private final Consumer<Throwable> failed;
        private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        private final List<Inbox<?>> inboxes = new CopyOnWriteArrayList<>();
        private final AtomicBoolean starting = new AtomicBoolean();
        private final AtomicBoolean scheduled = new AtomicBoolean();
        private volatile boolean running;

        Road(Executor blocking, Consumer<Throwable> failed) {
            this.blocking = blocking;
            this.failed = failed;
        }

        void run(Runnable task) {
            tasks.add(task);
            if (running) {
                schedule();
            } else if (starting.compareAndSet(false, true)) {
                blocking.execute(this::start);
            }
        }

        void hasNews() {
            if (running) {
                schedule();
            }
        }

        void stop() {
            if (running) {
                running = false;
                Platform.exit();
            }
        }

        private void start() {
            ProgramName.ofGroup();
            GtkEnvironment.withoutBus();
            try {
                Platform.startup(
                        () -> {
                            ProgramName.ofWindows();
                            started();
                        });
            } catch (IllegalStateException alreadyRuns) {
                started();
            } catch (RuntimeException | LinkageError notHere) {
                failed.accept(notHere);
            }
        }

        private void started() {
            Platform.setImplicitExit(false);
            running = true;
            schedule();
        }

        private void schedule() {
            if (scheduled.compareAndSet(false, true)) {
                Platform.runLater(this::deliver);
            }
        }

        private void deliver() {
            scheduled.set(false);
            Runnable task;
            do {
                task = tasks.poll();
                inboxes.forEach(inbox -> guarded(inbox::deliver));
                if (task != null) {
                    guarded(task);
                }
            } while (task != null);
        }

        /// One window's defect must not keep the others from their news.
        private static void guarded(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException defect) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
            }
        }
    }
}
