package app.tomo.service;

import app.tomo.runtime.Clock;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process with whatever it started: its process group where it leads one, else its descendants. For any thread.
///
/// @param leads whether it leads a process group of its own, whose number is its PID
record ProcessGroup(long pid, boolean leads) {
    /// What is forked while others are waited for is looked for this often.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /// What was killed is gone in a few milliseconds, on a busy machine a little later.
    private static final Duration REST = Duration.ofSeconds(2);

    private static final Duration SEND = Duration.ofSeconds(1);

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
    boolean awaitNone(Countdown deadline) {
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

    /// Ends what is there, by force after a while. Blocks, for that while and two seconds more at most.
    ///
    /// @return whether nothing is left
    boolean end(Duration patience, Clock clock) {
        if (awaitNone(Countdown.of(Duration.ZERO, clock))) {
            return true;
        }
        terminate();
        if (awaitNone(Countdown.of(patience, clock))) {
            return true;
        }
        kill();
        return awaitNone(Countdown.of(REST, clock));
    }

    private Stream<ProcessHandle> living() {
        return leads
                ? Stream.concat(
                                ProcessTable.ofThisMachine().group(pid).stream()
                                        .map(ProcessHandle::of)
                                        .flatMap(Optional::stream),
                                beforeItLeads())
                        .distinct()
                : ProcessHandle.of(pid).stream()
                        .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                        .filter(ProcessHandle::isAlive);
    }

    /// One that was only just started has yet to make its group: what is sent to the group then reaches nobody. Only a process
    /// of our own is taken, because a number may be another's by now.
    private Stream<ProcessHandle> beforeItLeads() {
        Optional<ProcessHandle> us = Optional.of(ProcessHandle.current());
        return ProcessHandle.of(pid).stream()
                .filter(each -> each.parent().equals(us))
                .filter(ProcessHandle::isAlive);
    }

    /// To the whole group at once, so that nothing can fork out of the way. False where there is no group (any more).
    private boolean send(String... signals) {
        return leads
                && Stream.of(signals)
                        .map(signal -> "kill -s " + signal + " -- -" + pid)
                        .allMatch(ProcessGroup::runs);
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
