package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps one child alive: what systemd does for a unit with `Restart=on-failure` and `KillMode=control-group`. For any
/// thread; orders block until they are carried out or their deadline has passed.
final class ChildSupervisor {
    private static final Duration KILL_AGAIN = Duration.ofMillis(50);

    private final ChildLife life;
    private final Clock clock;

    ChildSupervisor(
            Supplier<Invocation> definition,
            ChildLauncher launcher,
            ChildLog log,
            ChildMark mark,
            RestartPolicy policy,
            Clock clock,
            Scheduler scheduler) {
        this.life = new ChildLife(definition, launcher, log, mark, policy, clock, scheduler);
        this.clock = clock;
    }

    ServiceReading reading() {
        return life.reading();
    }

    Subscription follow(Consumer<ServiceReading> onChange) {
        return life.follow(onChange);
    }

    @Nullable Failure start(Countdown deadline) {
        return life.locked(
                () -> {
                    Child child = life.child();
                    if (child == null) {
                        return life.launchByHand();
                    }
                    if (!life.isEnding(child)) {
                        return null;
                    }
                    life.startAfterwards(true);
                    return life.awaitEnd(child, deadline);
                });
    }

    @Nullable Failure stop(Countdown deadline) {
        return life.locked(
                () -> {
                    life.startAfterwards(false);
                    Child child = life.child();
                    return child == null ? life.stayDown() : end(child, deadline);
                });
    }

    @Nullable Failure restart(Countdown deadline) {
        return life.locked(
                () -> {
                    Child child = life.child();
                    if (child == null) {
                        return life.launchByHand();
                    }
                    life.startAfterwards(true);
                    return end(child, deadline);
                });
    }

    /// Kills, and gives up the start that a restart was to end in.
    @Nullable Failure endForGood(Countdown deadline) {
        return life.locked(
                () -> {
                    life.startAfterwards(false);
                    return kill(deadline);
                });
    }

    /// Kills until nothing is left of it.
    @Nullable Failure kill(Countdown deadline) {
        return life.locked(
                () -> {
                    Child condemned = life.child();
                    if (condemned == null) {
                        return life.stayDown();
                    }
                    life.condemned();
                    do {
                        condemned.group().kill();
                        if (life.awaitEnd(condemned, Countdown.of(KILL_AGAIN, clock)) == null) {
                            return null;
                        }
                    } while (!deadline.passed() && !Thread.currentThread().isInterrupted());
                    return new Failure.StillRunning(condemned.pid());
                });
    }

    /// Ends the child for good: asked to, and killed when it does not within that time.
    void close(Duration patience) {
        life.locked(
                () -> {
                    life.closeForGood();
                    Failure late = stop(Countdown.of(patience, clock));
                    // An interrupt is no reason to leave it behind: it means that there is no time
                    // left.
                    boolean interrupted = Thread.interrupted();
                    if (late != null) {
                        Failure _ = kill(Countdown.of(patience, clock));
                    }
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private @Nullable Failure end(Child running, Countdown deadline) {
        life.askToEnd(running);
        return life.awaitEnd(running, deadline);
    }
}
