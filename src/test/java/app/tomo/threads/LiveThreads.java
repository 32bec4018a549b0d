package app.tomo.threads;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// The threads of this JVM, virtual ones among them.
public final class LiveThreads {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private LiveThreads() {}

    /// Those whose name begins so, with their number.
    public static List<String> named(String... beginnings) throws IOException {
        Path dump = Files.createTempFile("threads", ".txt");
        Files.delete(dump);
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(
                            dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            return Files.readAllLines(dump).stream()
                    .filter(line -> line.startsWith("#"))
                    .filter(
                            line ->
                                    Arrays.stream(beginnings)
                                            .anyMatch(b -> line.contains("\"" + b)))
                    .toList();
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    /// Blocks until there is none left.
    public static void awaitNone(String... beginnings) throws IOException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        List<String> left = named(beginnings);
        while (!left.isEmpty()) {
            assertTrue(System.nanoTime() < end, left::toString);
            Thread.onSpinWait();
            left = named(beginnings);
        }
    }
}
