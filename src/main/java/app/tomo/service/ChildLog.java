package app.tomo.service;

import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// What Tomo's own children wrote: the newest lines in memory, and all of them, as far as they fit, in a file.
///
/// A child never waits for Tomo: one thread for each child takes what it writes, another one brings that to the disk. What
/// the disk cannot take in time is left out of the file and counted there; where it takes nothing, [#notes] says why, and
/// what is in memory still counts. For any thread.
public final class ChildLog implements DaemonLog, AutoCloseable {
    /// As the port promises.
    private static final int NEWEST = 2_000;

    /// For a disk that is slow.
    private static final int UNWRITTEN = 10_000;

    private static final long FILE_BYTES = 1 << 20;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private static final Line END = new Line(Instant.MAX, 0, "");
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final ChildLogFile file;
    private final Clock clock;
    private final Deque<Line> newest = new ArrayDeque<>();
    private final BlockingQueue<Line> unwritten = new LinkedBlockingQueue<>(UNWRITTEN);
    private @Nullable Thread writer;
    private volatile Runnable onTrouble = () -> {};
    private volatile @Nullable String trouble;
    private volatile boolean closed;
    private long leftOut;

    /// @param file where the lines are kept; its folder is made when there is something to keep
    public ChildLog(Path file, Clock clock) {
        this(new ChildLogFile(file, FILE_BYTES), clock);
    }

    ChildLog(ChildLogFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Whether the lines are kept, and if not, why not.
    List<Problem> notes() {
        String why = trouble;
        return why == null
                ? List.of()
                : List.of(
                        Problem.warning(
                                ProblemId.LOG_UNWRITABLE, file.path().toString(), List.of(why)));
    }

    /// Runs it whenever [#notes] changes.
    void onTrouble(Runnable listener) {
        onTrouble = listener;
    }

    /// Takes all that a child writes, until it closes its output.
    void follow(long pid, InputStream output) {
        startWriter();
        Thread.ofPlatform()
                .daemon()
                .name("tomo-child-output")
                .start(() -> ChildLines.read(output, text -> add(pid, text)));
    }

    private synchronized void startWriter() {
        if (writer == null) {
            writer = Thread.ofPlatform().daemon().name("tomo-child-log").start(this::write);
        }
    }

    private synchronized void add(long pid, String text) {
        Line line = new Line(clock.now().truncatedTo(ChronoUnit.MICROS), pid, text);
        newest.addLast(line);
        if (newest.size() > NEWEST) {
            newest.removeFirst();
        }
        if (leftOut > 0 && unwritten.offer(gap(line.at()))) {
            leftOut = 0;
        }
        if (leftOut > 0 || !unwritten.offer(line)) {
            leftOut++;
        }
    }

    private Line gap(Instant at) {
        return new Line(at, ProcessHandle.current().pid(), "[" + leftOut + " lines are not kept]");
    }

    /// The writer's whole life.
    private void write() {
        List<Line> batch = new ArrayList<>();
        Instant next = Instant.MIN;
        try {
            while (!closed || !unwritten.isEmpty()) {
                batch.add(unwritten.take());
                unwritten.drainTo(batch);
                batch.removeIf(END::equals);
                if (!batch.isEmpty() && !clock.now().isBefore(next)) {
                    next = written(batch) ? Instant.MIN : clock.now().plus(TRY_AGAIN);
                }
                batch.clear();
            }
        } catch (InterruptedException end) {
            // Nobody interrupts it but the JVM's end.
        }
    }

    private boolean written(List<Line> batch) {
        String before = trouble;
        try {
            file.append(batch);
            trouble = null;
        } catch (IOException full) {
            trouble = String.valueOf(full.getMessage());
        }
        if ((before == null) != (trouble == null)) {
            onTrouble.run();
        }
        return trouble == null;
    }

    @Override
    public List<Line> since(Instant from, Duration deadline) {
        List<Line> memory;
        synchronized (this) {
            memory = List.copyOf(newest);
        }
        List<Line> lines = new ArrayList<>();
        if (memory.isEmpty() || from.isBefore(memory.getFirst().at())) {
            Instant end = memory.isEmpty() ? Instant.MAX : memory.getFirst().at();
            file.since(from).stream().filter(line -> line.at().isBefore(end)).forEach(lines::add);
        }
        memory.stream().filter(line -> !line.at().isBefore(from)).forEach(lines::add);
        return List.copyOf(lines.subList(Math.max(0, lines.size() - NEWEST), lines.size()));
    }

    /// Brings to the disk what is there yet, for half a second at most.
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            running = writer;
        }
        closed = true;
        boolean _ = unwritten.offer(END);
        if (running != null) {
            try {
                boolean _ = running.join(LAST_WORDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
