package app.tomo.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Has a process hang: it is stopped, so that it still is there and answers nothing, until it goes on.
public final class Freezer {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private Freezer() {}

    /// Returns when all of its threads have stopped. The signal only asks them to, and one that runs at that moment may
    /// answer somebody yet.
    public static void freeze(long pid) throws IOException, InterruptedException {
        send("STOP", pid);
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (Files.exists(threads) && !haveStopped(threads)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(pid + " did not stop within " + DEADLINE);
            }
            Thread.onSpinWait();
        }
    }

    public static void thaw(long pid) throws IOException, InterruptedException {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        if (status != 0) {
            throw new IOException("kill -" + signal + " " + pid + ": " + status);
        }
    }

    private static boolean haveStopped(Path threads) throws IOException {
        List<Path> all;
        try (var each = Files.list(threads)) {
            all = each.toList();
        }
        for (Path thread : all) {
            if (!hasStopped(thread)) {
                return false;
            }
        }
        return true;
    }

    /// `PID (NAME) STATE …`, proc_pid_stat(5).
    private static boolean hasStopped(Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return stat.startsWith(") T", stat.lastIndexOf(')'));
        } catch (NoSuchFileException _) {
            return true;
        }
    }
}
