package app.tomo.service;

import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.runtime.Clock;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process that Tomo started, with whatever it started in turn: its process group where it leads one, else its
/// descendants. For any thread.
///
/// @param leads whether it leads a process group of its own, whose number is its PID
/// @param wrapped whether another program was to run it, which then says itself that it could not
record Child(
        Process process, boolean leads, boolean wrapped, Invocation invocation, Instant since) {
    /// `waitpid(2)` by way of a shell's habit, which Java follows: 128 and the signal.
    private static final int BY_SIGNAL = 128;

    private static final int SIGNALS = 64;

    /// What env(1), setsid(1) and setpriv(1) end with when they cannot run the program; systemd calls that 203.
    private static final List<Integer> NOT_RUN = List.of(126, 127);

    static final int EXEC = 203;

    /// What is forked while others are waited for is looked for this often.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /// What it leaves behind when it ends has this long to end by itself.
    private static final Duration REST = Duration.ofMillis(500);

    private static final Duration SEND = Duration.ofSeconds(1);

    long pid() {
        return process.pid();
    }

    /// How it ended, of the number that Java has for that.
    Exit exit(int value) {
        if (value > BY_SIGNAL && value <= BY_SIGNAL + SIGNALS) {
            return new Exit.Signalled(value - BY_SIGNAL, false);
        }
        return new Exit.Exited(wrapped && NOT_RUN.contains(value) ? EXEC : value);
    }

    /// Asks all of them to end. One that was stopped is woken up for it, as systemd does.
    void terminate() {
        if (!send("TERM", "CONT")) {
            living().forEach(ProcessHandle::destroy);
        }
    }

    void kill() {
        if (!send("KILL")) {
            living().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// Those that live, this one included.
    List<Long> members() {
        return living().map(ProcessHandle::pid).toList();
    }

    /// Waits until none of them lives.
    ///
    /// @return false when the time was over before, or the thread was interrupted
    boolean awaitNone(Deadline deadline) {
        while (true) {
            List<ProcessHandle> left = living().toList();
            if (left.isEmpty()) {
                return true;
            }
            if (deadline.passed() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            awaitExit(left, deadline.leftUpTo(LOOK_AGAIN));
        }
    }

    /// What it started goes with it, as with a unit's control group. Blocks for a second at most.
    void clearRest(Clock clock) {
        if (!awaitNone(Deadline.in(Duration.ZERO, clock))) {
            terminate();
            if (!awaitNone(Deadline.in(REST, clock))) {
                kill();
                boolean _ = awaitNone(Deadline.in(REST, clock));
            }
        }
    }

    private Stream<ProcessHandle> living() {
        return leads
                ? ProcessTable.ofThisMachine().group(pid()).stream()
                        .map(ProcessHandle::of)
                        .flatMap(Optional::stream)
                : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .filter(ProcessHandle::isAlive);
    }

    /// To the whole group at once, so that nothing can fork out of the way. False where there is no group (any more).
    private boolean send(String... signals) {
        return leads
                && Stream.of(signals)
                        .map(signal -> "kill -s " + signal + " -- -" + pid())
                        .allMatch(Child::runs);
    }

    private static boolean runs(String command) {
        try {
            Process shell =
                    new ProcessBuilder("/bin/sh", "-c", command)
                            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            try {
                return shell.waitFor(SEND.toMillis(), TimeUnit.MILLISECONDS)
                        && shell.exitValue() == 0;
            } finally {
                shell.destroyForcibly();
            }
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void awaitExit(List<ProcessHandle> processes, Duration atMost) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // They are looked for again.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
