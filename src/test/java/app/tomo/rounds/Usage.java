package app.tomo.rounds;

import app.tomo.threads.LiveHeap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.HotSpotDiagnosticMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What this JVM holds of the machine at one moment.
///
/// @param threads how many there are of each name, virtual ones too; numbers in names are left out, and so are the JVM's own
/// @param sockets open ones, of whatever kind
/// @param others open pipes and the like; not files, of which class loading opens some now and then
/// @param children processes below this one
record Usage(Map<String, Integer> threads, int sockets, int others, int children) {
    /// The JVM keeps some of its own for a while, whoever made it start them.
    private static final Pattern OF_THE_JVM =
            Pattern.compile(
                    "process"
                        + " reaper.*|ForkJoinPool.*|VirtualThread-.*|.*-Poller.*|.*Cleaner.*|Finalizer|Signal"
                        + " Dispatcher|Reference Handler|Attach Listener|Notification Thread|C[12]"
                        + " Comp.*|Service Thread|Monitor Deflation.*|DestroyJavaVM");

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param scratch a file to write to
    static Usage now(Path scratch) throws IOException {
        int sockets = 0;
        int others = 0;
        for (String each : descriptors()) {
            if (each.startsWith("socket:")) {
                sockets++;
            } else if (!each.startsWith("/")) {
                others++;
            }
        }
        int children = (int) ProcessHandle.current().descendants().count();
        return new Usage(threads(scratch), sockets, others, children);
    }

    int threadCount() {
        return threads.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether there is nothing that was not there before.
    boolean within(Usage before) {
        return sockets <= before.sockets
                && others <= before.others
                && children <= before.children
                && threads.entrySet().stream()
                        .allMatch(
                                each ->
                                        each.getValue()
                                                <= before.threads.getOrDefault(each.getKey(), 0));
    }

    /// Used after a collection, in kilobytes.
    static long heap() {
        return LiveHeap.bytes() / 1024;
    }

    private static Iterable<String> descriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.map(Usage::target).toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "/closed";
        }
    }

    private static Map<String, Integer> threads(Path scratch) throws IOException {
        Files.deleteIfExists(scratch);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(scratch.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
        Map<String, Integer> count = new TreeMap<>();
        for (JsonNode container :
                JSON.readTree(scratch.toFile()).path("threadDump").path("threadContainers")) {
            for (JsonNode thread : container.path("threads")) {
                String name = thread.path("name").asText().replaceAll("\\d+", "#");
                if (!OF_THE_JVM.matcher(name).matches()) {
                    count.merge(name, 1, Integer::sum);
                }
            }
        }
        return count;
    }
}
