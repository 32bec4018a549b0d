package app.tomo.cli.dump;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What the JVM says of this process. Blocks for some milliseconds, and for as long as the disk does.
final class Vitals {
    private static final long MEGABYTE = 1024 * 1024;

    private Vitals() {}

    static String counts() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        StringBuilder text = new StringBuilder();
        text.append("pid ").append(ManagementFactory.getRuntimeMXBean().getPid());
        text.append("\nup ")
                .append(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        text.append("\njava ").append(Runtime.version());
        text.append("\nheap ").append(heap.getUsed() / MEGABYTE).append(" MB of ");
        text.append(heap.getCommitted() / MEGABYTE).append(" MB, at most ");
        text.append(heap.getMax() / MEGABYTE).append(" MB");
        text.append("\nplatform threads ")
                .append(ManagementFactory.getThreadMXBean().getThreadCount());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os) {
            text.append("\nopen files ").append(os.getOpenFileDescriptorCount()).append(" of ");
            text.append(os.getMaxFileDescriptorCount());
        }
        return text.toString();
    }

    /// Every thread with its stack, the virtual ones among them.
    ///
    /// @param scratch a file that is not there, which the JVM can write; it is gone afterwards
    static String threads(Path scratch) throws IOException {
        var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            jvm.dumpThreads(scratch.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
            return Files.readString(scratch);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }
}
