package app.tomo.service;

import app.tomo.service.MachineRepair.Bounds;
import app.tomo.service.MachineRepair.Result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that is not the daemon that is looked after, which the person gave leave to end. Blocks; any thread.
///
/// @param repair ends one of another user
/// @param patience how long it is asked before it is forced
public record OtherProcess(MachineRepair repair, Duration patience) {
    /// What there is of a process.
    public enum Presence {
        THERE,
        GONE,
        /// Another one has its number by now.
        ANOTHER
    }

    /// When a process began, in the kernel's ticks since the boot; empty where it lives no more.
    public static OptionalLong beginning(long pid) {
        return ProcessTable.ofThisMachine().beginning(pid);
    }

    /// Whether that very process is there.
    ///
    /// @param since when it began; -1 where that is not known
    public static Presence presence(long pid, long since) {
        OptionalLong now = beginning(pid);
        if (now.isEmpty()) {
            return Presence.GONE;
        }
        return since < 0 || now.getAsLong() == since ? Presence.THERE : Presence.ANOTHER;
    }

    /// Ends that very process: asks it, and forces it when it does not.
    public Result end(long pid, long since, Bounds bounds) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
        if (handle.isEmpty() || presence(pid, since) != Presence.THERE) {
            return new Result.Done();
        }
        ProcessHandle process = handle.get();
        if (!process.destroy()) {
            return endOfAnother(process, beginning(pid).orElse(since), bounds);
        }
        if (!hasEnded(process, patience)) {
            boolean _ = process.destroyForcibly();
        }
        return hasEnded(process, patience)
                ? new Result.Done()
                : new Result.NotDone(String.valueOf(pid));
    }

    /// With an administrator's leave, for each signal.
    private Result endOfAnother(ProcessHandle process, long since, Bounds bounds) {
        long pid = process.pid();
        for (String signal : List.of("TERM", "KILL")) {
            Optional<ProcessTable.Entry> entry = ProcessTable.ofThisMachine().entry(pid);
            if (entry.isEmpty() || presence(pid, since) != Presence.THERE) {
                return new Result.Done();
            }
            String name = entry.get().name();
            Result result = repair.signal(signal, pid, entry.get().user(), name, bounds);
            if (presence(pid, since) != Presence.THERE || hasEnded(process, patience)) {
                return new Result.Done();
            }
            if (!(result instanceof Result.Done)) {
                return result;
            }
        }
        return new Result.NotDone(String.valueOf(pid));
    }

    private static boolean hasEnded(ProcessHandle process, Duration atMost) {
        try {
            var _ = process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
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
