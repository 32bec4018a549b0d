package app.tomo.rules;

import app.tomo.model.Facts;
import app.tomo.model.Outcome;
import app.tomo.model.Truth;
import app.tomo.model.unit.UnitPlan;
import app.tomo.runtime.DaemonControl;
import app.tomo.runtime.DaemonLink;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.UnitControl;

import javafx.application.Platform;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Everything that nobody may do, in one class that is never run.
final class RuleBreakers {
    private RuleBreakers() {}

    static void stopsByItself(ServiceControl control, DaemonControl daemon) {
        control.stop(Duration.ofSeconds(1));
        daemon.reload(1);
    }

    static Object changesAUnitByItself(UnitControl units, UnitPlan plan) {
        return Objects.requireNonNull(units.change(plan, Duration.ofSeconds(1)));
    }

    static Object asksByItself(ServiceManager manager, DaemonLink link) {
        link.ping(1);
        return manager.read();
    }

    static boolean asksAProcess() {
        return ProcessHandle.of(1).isPresent();
    }

    static Facts makesUpFacts() {
        return new Facts(Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.YES);
    }

    static Outcome claimsSuccess() {
        return new Outcome.Reached(Duration.ZERO, true, false);
    }

    static Instant readsTheClock() {
        return Instant.now();
    }

    @SuppressWarnings("WaitNotInLoop")
    static void sleeps(Object monitor, CompletableFuture<Void> done) throws InterruptedException {
        Thread.sleep(1);
        TimeUnit.MILLISECONDS.sleep(1);
        TimeUnit.MILLISECONDS.timedWait(monitor, 1);
        LockSupport.parkNanos(1);
        LockSupport.parkUntil(1);
        synchronized (monitor) {
            while (!done.isDone()) {
                monitor.wait(1);
            }
        }
        var _ = done.orTimeout(1, TimeUnit.SECONDS);
        var _ = done.completeOnTimeout(null, 1, TimeUnit.SECONDS);
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> {});
    }

    static void goesToFx() {
        Platform.runLater(() -> {});
    }

    static String wordsAProblem() {
        return ResourceBundle.getBundle("x").getString("y");
    }

    static void throwsAcross() throws IOException {
        throw new IOException("nobody catches this");
    }
}
