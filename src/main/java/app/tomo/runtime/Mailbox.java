package app.tomo.runtime;

import app.tomo.model.Crash;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Wakes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Applies the step function to one event after the other, publishes each snapshot, then hands out the effects.
///
/// Everything happens on one serial executor. Listeners and the effect handler run there too and must return at once;
/// what blocks belongs on a thread of its own. A listener that throws is reported to the log and kept; a step or an effect
/// that throws is reported, ends the action that it was about, and changes nothing else.
public final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /// After a step that threw: what is due at once would throw at once, too.
    private static final Duration REST = Duration.ofSeconds(1);

    /// [Step#step], unless a test wants it to throw.
    interface Stepping {
        Step step(Snapshot state, Event event, Instant now);

        /// It threw that.
        default void threw(Event event, Throwable mistake) {
            LOG.error("the step of {} threw", event.getClass().getSimpleName(), mistake);
        }
    }

    /// After a shutdown what is waited for never comes.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Scheduler scheduler;
    private final Executor serial;
    private final Stepping stepping;
    private final Recent<Event> events;
    private final Recent<Effect> handedOut;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final List<Observer> observers = new CopyOnWriteArrayList<>();
    private volatile Snapshot current;
    private volatile Consumer<Effect> effects = _ -> {};
    private Scheduler.@Nullable Scheduled wake;
    private @Nullable Instant wakeAt;

    /// A mailbox that does nothing until [#start].
    ///
    /// @param serial runs one task at a time, in order, with the memory effects of a single thread
    public Mailbox(Snapshot initial, Clock clock, Scheduler scheduler, Executor serial) {
        this(initial, clock, scheduler, serial, Step::step);
    }

    Mailbox(
            Snapshot initial,
            Clock clock,
            Scheduler scheduler,
            Executor serial,
            Stepping stepping) {
        this.current = initial;
        this.clock = clock;
        this.scheduler = scheduler;
        this.serial = serial;
        this.stepping = stepping;
        int recent = initial.limits().count(Limit.DUMP_EVENTS);
        this.events = new Recent<>(recent);
        this.handedOut = new Recent<>(recent);
    }

    /// Begins to hand out effects and to keep time.
    public void start(Consumer<Effect> effects) {
        start(effects, new Event.Ticked());
    }

    /// The same, and that is the first event.
    void start(Consumer<Effect> effects, Event first) {
        this.effects = effects;
        post(first);
    }

    /// Any thread. Returns at once; after shutdown it does nothing.
    public void post(Event event) {
        try {
            serial.execute(() -> apply(event));
        } catch (RejectedExecutionException _) {
            // Shut down: nobody is left to tell.
        }
    }

    /// Blocks until all that was posted before has been taken in, or for [#PATIENCE]. For whoever posts what others say, so
    /// that they cannot fill the mailbox faster than it is emptied; never on its own thread.
    public void catchUp() {
        CountDownLatch reached = new CountDownLatch(1);
        try {
            serial.execute(reached::countDown);
            boolean _ = reached.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            // Shut down: there is nothing to wait for.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Any thread: the newest snapshot.
    public Snapshot current() {
        return current;
    }

    /// Any thread: the events of late. One that is being worked on is the last of them.
    public Recent<Event> events() {
        return events;
    }

    /// Any thread: what came of them, how actions ended among it.
    public Recent<Effect> effects() {
        return handedOut;
    }

    /// Any thread. The listener gets every snapshot from now on, the newest one first, on the mailbox's thread.
    public Subscription subscribe(Consumer<Snapshot> listener) {
        try {
            serial.execute(
                    () -> {
                        listeners.add(listener);
                        tell(listener, current);
                    });
        } catch (RejectedExecutionException _) {
            return () -> {};
        }
        return () -> listeners.remove(listener);
    }

    /// Any thread. The observer sees every event and what came of it from now on, on the mailbox's thread.
    public Subscription observe(Observer observer) {
        try {
            serial.execute(
                    () -> {
                        observers.add(observer);
                        guarded(() -> observer.began(current));
                    });
        } catch (RejectedExecutionException _) {
            return () -> {};
        }
        return () -> observers.remove(observer);
    }

    private void apply(Event event) {
        Instant now = clock.now();
        events.add(now, event);
        Instant earliest = now;
        Step step;
        try {
            step = stepping.step(current, event, now);
        } catch (RuntimeException | LinkageError | StackOverflowError mistake) {
            stepping.threw(event, mistake);
            step = Crash.of(current, event, now);
            earliest = now.plus(REST);
        }
        tell(event, step, earliest);
    }

    /// @param earliest when the next step by time alone may be
    private void tell(Event event, Step step, Instant earliest) {
        Step taken = step;
        current = step.next();
        for (Observer observer : observers) {
            guarded(() -> observer.stepped(event, taken));
        }
        for (Consumer<Snapshot> listener : listeners) {
            tell(listener, step.next());
        }
        for (Effect effect : step.effects()) {
            handedOut.add(step.next().at(), effect);
            handOut(effect);
        }
        Instant due = Wakes.next(step.next());
        sleepUntil(due.isBefore(earliest) ? earliest : due);
    }

    private void handOut(Effect effect) {
        try {
            effects.accept(effect);
        } catch (RuntimeException | LinkageError | StackOverflowError mistake) {
            LOG.error("the effect {} threw", effect.getClass().getSimpleName(), mistake);
            if (effect instanceof Effect.Change change) {
                post(new Event.ServiceCrashed(change.action()));
            }
        }
    }

    private static void tell(Consumer<Snapshot> listener, Snapshot snapshot) {
        guarded(() -> listener.accept(snapshot));
    }

    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException defect) {
            LOG.error("a listener of snapshots threw", defect);
        }
    }

    private void sleepUntil(Instant due) {
        if (wake != null && due.equals(wakeAt)) {
            return;
        }
        if (wake != null) {
            wake.cancel();
        }
        Duration delay = Duration.between(clock.now(), due);
        wakeAt = due;
        wake =
                scheduler.after(
                        delay.isNegative() ? Duration.ZERO : delay,
                        () -> {
                            post(new Event.Ticked());
                        });
    }
}
