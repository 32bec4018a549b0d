package app.tomo.kanata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a command with an empty stdin, and ends it and its children at the deadline. Of its output (both streams, as they
/// come) the first 1 MiB is kept; the rest is read and forgotten.
final class BoundedProcess {
    private static final int KEPT = 1024 * 1024;
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    /// How a command ended.
    sealed interface End {
        record Exited(int status, String output) implements End {}

        record TimedOut(String output) implements End {}

        /// The calling thread was interrupted, and still is.
        record Interrupted() implements End {}
    }

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    private BoundedProcess() {}

    /// @throws IOException when the command cannot be started
    static End run(List<String> command, Map<String, String> environment, Duration deadline)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new BoundedProcess().run(builder.start(), deadline);
    }

    private End run(Process process, Duration deadline) throws IOException {
        process.getOutputStream().close();
        Thread.ofVirtual().name("process-output").start(() -> drain(process.getInputStream()));
        try {
            if (!process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                return new End.TimedOut(output());
            }
            awaitOutput();
            return new End.Exited(process.exitValue(), output());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new End.Interrupted();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// A child that outlives the command may hold its output open: that is not waited for.
    private void awaitOutput() throws InterruptedException {
        try {
            drained.get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // What was read so far is all there is.
        }
    }

    private void drain(InputStream output) {
        byte[] chunk = new byte[8192];
        try (output) {
            int length;
            while ((length = output.read(chunk)) >= 0) {
                keep(chunk, length);
            }
        } catch (IOException _) {
            // Its process was ended.
        } finally {
            drained.complete(null);
        }
    }

    private synchronized void keep(byte[] chunk, int length) {
        kept.write(chunk, 0, Math.min(length, KEPT - kept.size()));
    }

    private synchronized String output() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
