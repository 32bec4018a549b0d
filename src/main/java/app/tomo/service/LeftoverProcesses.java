package app.tomo.service;

import app.tomo.model.Invocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Ends what is left over of an invocation: TERM, and KILL for what is still there after a while. Blocks, for at most
/// the deadline.
///
/// @param patience from TERM to KILL
record LeftoverProcesses(Leftover leftover, Supplier<Duration> patience) {
    /// Ends them, and returns those that ended.
    ///
    /// @param ownPid the unit's own process, which is never touched; 0 for none
    List<Long> end(Invocation invocation, long ownPid, Countdown deadline) {
        List<ProcessHandle> ours = handles(invocation, ownPid);
        if (ours.isEmpty()) {
            return List.of();
        }
        ours.forEach(ProcessHandle::destroy);
        Duration half = deadline.left().dividedBy(2);
        Duration term = patience.get();
        if (!awaitExit(ours, half.compareTo(term) < 0 ? half : term)) {
            ours.forEach(ProcessHandle::destroyForcibly);
            awaitExit(ours, deadline.left());
        }
        return ours.stream().filter(process -> !process.isAlive()).map(ProcessHandle::pid).toList();
    }

    /// Handles are taken before the processes are judged, and know when theirs began: a process that gets the number of
    /// one that was judged is never signalled.
    private List<ProcessHandle> handles(Invocation invocation, long ownPid) {
        List<ProcessHandle> before = ProcessHandle.allProcesses().toList();
        List<ProcessHandle> ours = new ArrayList<>();
        for (ProcessTable.Entry entry : leftover.of(invocation)) {
            Optional<ProcessHandle> handle =
                    before.stream().filter(each -> each.pid() == entry.pid()).findFirst();
            if (entry.pid() != ownPid) {
                handle.ifPresent(ours::add);
            }
        }
        return ours;
    }

    private static boolean awaitExit(List<ProcessHandle> processes, Duration atMost) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
