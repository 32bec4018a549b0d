package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Refusal;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The life of one child after the other: launched, told of, mourned, and brought back where the policy says so. Everything is
/// done under one lock; whoever gives orders takes it by [#locked] and gives all of one order within it.
final class ChildLife {
    /// What a child leaves behind when it ends has this long to end by itself.
    private static final Duration REST = Duration.ofMillis(500);

    private final Supplier<Invocation> definition;
    private final ChildLauncher launcher;
    private final ChildLog log;
    private final ChildMark mark;
    private final ChildHistory history;
    private final Clock clock;
    private final Scheduler scheduler;
    private final ChildNews news;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Child child;
    private boolean startAfterwards;
    private boolean closed;
    private Scheduler.Scheduled timer = () -> {};

    ChildLife(
            Supplier<Invocation> definition,
            ChildLauncher launcher,
            ChildLog log,
            ChildMark mark,
            RestartPolicy policy,
            Clock clock,
            Scheduler scheduler) {
        this.definition = definition;
        this.launcher = launcher;
        this.log = log;
        this.mark = mark;
        this.history = new ChildHistory(policy, clock);
        this.clock = clock;
        this.scheduler = scheduler;
        this.news = new ChildNews(ChildStatus.never(definition.get()), launcher, log);
        log.onTrouble(() -> locked(news::tell));
    }

    ServiceReading reading() {
        return locked(news::reading);
    }

    Subscription follow(Consumer<ServiceReading> onChange) {
        return locked(() -> news.follow(onChange));
    }

    /// The one that has not ended; null where there is none.
    @Nullable Child child() {
        return child;
    }

    /// Whether it was asked to end, or has ended and that is not known everywhere. The kernel is asked: Java learns of the end
    /// a moment later.
    boolean isEnding(Child running) {
        return news.is(Activity.DEACTIVATING) || !running.process().toHandle().isAlive();
    }

    /// Whether another one is started when this one has ended.
    void startAfterwards(boolean wanted) {
        startAfterwards = wanted;
    }

    /// Nothing is launched any more.
    void closeForGood() {
        closed = true;
    }

    /// It is asked to end, once.
    void askToEnd(Child running) {
        if (!news.is(Activity.DEACTIVATING)) {
            become(ChildStatus.stopping(news.status()));
            running.group().terminate();
        }
    }

    /// It is to be killed.
    void condemned() {
        news.become(ChildStatus.stopping(news.status()));
    }

    @Nullable Failure launchByHand() {
        timer.cancel();
        history.forget();
        return launch(0);
    }

    private @Nullable Failure launch(long restarts) {
        if (closed) {
            return new Failure.ManagerRefused(Refusal.OTHER, "closed");
        }
        Invocation invocation = definition.get();
        history.started();
        return switch (launcher.launch(invocation)) {
            case ChildLauncher.Launch.Begun(Child begun) -> {
                child = begun;
                mark.set(begun.group());
                log.follow(begun.pid(), begun.process().getInputStream());
                become(ChildStatus.running(begun, restarts));
                Thread _ = Thread.startVirtualThread(() -> awaitExit(begun));
                yield null;
            }
            case ChildLauncher.Launch.NoProgram(String detail) -> {
                // As systemd has it; trying again would change nothing.
                Exit exit = new Exit.Exited(Child.EXEC);
                become(ChildStatus.down(ChildStatus.never(invocation), exit, clock.now()));
                yield new Failure.ManagerRefused(Refusal.OTHER, detail);
            }
        };
    }

    /// Not by `onExit`, which waits for its turn in the pool that the whole process shares: on a small machine that is one
    /// thread, and whoever blocks it would keep a dead child alive.
    private void awaitExit(Child running) {
        try {
            ended(running, running.process().waitFor());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Child gone, int value) {
        // As systemd has it: what it started goes with it.
        boolean _ = gone.group().end(REST, clock);
        locked(
                () -> {
                    child = null;
                    mark.clear();
                    Exit exit = gone.exit(value);
                    if (startAfterwards || news.is(Activity.DEACTIVATING)) {
                        stopped(exit);
                    } else {
                        endedByItself(exit);
                    }
                });
    }

    private void stopped(Exit exit) {
        become(ChildStatus.down(news.status(), exit, clock.now()));
        if (startAfterwards) {
            startAfterwards = false;
            Failure _ = launchByHand();
        }
    }

    private void endedByItself(Exit exit) {
        Instant now = clock.now();
        switch (history.ended(exit)) {
            case RestartPolicy.Decision.Rest _ ->
                    become(ChildStatus.down(news.status(), exit, now));
            case RestartPolicy.Decision.GiveUp _ ->
                    become(ChildStatus.limited(news.status(), exit, now));
            case RestartPolicy.Decision.Again(Duration delay) -> {
                timer = scheduler.after(delay, () -> Thread.startVirtualThread(this::startAgain));
                become(ChildStatus.waiting(news.status(), exit, now));
            }
        }
    }

    private void startAgain() {
        locked(
                () -> {
                    if (news.is(Activity.RESTARTING)) {
                        Failure _ = launch(news.status().restarts() + 1);
                    }
                });
    }

    /// Nothing runs; nothing is to come.
    @Nullable Failure stayDown() {
        timer.cancel();
        if (news.is(Activity.RESTARTING)) {
            become(ChildStatus.down(news.status(), news.status().lastExit(), clock.now()));
        }
        return null;
    }

    /// Waits until the child is gone, and its successor is there where one is to come.
    @SuppressWarnings("ReferenceEquality") // another process is another object
    @Nullable Failure awaitEnd(Child running, Countdown deadline) {
        try {
            while (running.equals(child)) {
                if (deadline.passed()) {
                    return new Failure.TookTooLong(deadline.elapsed());
                }
                boolean _ = changed.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            }
            return null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Failure.TookTooLong(deadline.elapsed());
        }
    }

    private void become(ServiceStatus next) {
        changed.signalAll();
        news.become(next);
    }

    void locked(Runnable task) {
        lock.lock();
        try {
            task.run();
        } finally {
            lock.unlock();
        }
    }

    <T extends @Nullable Object> T locked(Supplier<T> task) {
        lock.lock();
        try {
            return task.get();
        } finally {
            lock.unlock();
        }
    }
}
