package app.tomo.diagnosis;

import app.tomo.config.Json;
import app.tomo.model.Event;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.Clock;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.Observer;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The incident journal: what happened to the daemon, what was asked, what Tomo did, and the daemon's own last words, kept on
/// the disk so that it can be told and replayed later.
///
/// Whoever tells it never waits: lines are handed over to one task on `blocking` that waits for them without waking up. What
/// does not fit in between, or onto the disk, is counted, and the count is written as soon as there is room.
public final class Journal implements AutoCloseable {
    /// What a journal needs of the world.
    ///
    /// @param tomo Tomo's version
    /// @param boot names the machine's run; empty where it has no name
    public record World(
            String tomo, String boot, Clock clock, Scheduler scheduler, Executor blocking) {}

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final int WAITING = 2_000;
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    /// How far back the log is read at the end of a process, how long after it, and how much of it.
    private static final Duration BEFORE = Duration.ofSeconds(20);

    private static final Duration AFTER = Duration.ofSeconds(1);
    private static final Duration LOG_DEADLINE = Duration.ofSeconds(5);
    private static final int MOST_LINES = 200;

    private final JournalFile file;
    private final World world;

    /// What waits to be written.
    ///
    /// @param before what a file that is begun with it begins from; null where it needs no beginning
    private record Waiting(Entry entry, @Nullable Snapshot before) {}

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final CountDownLatch written = new CountDownLatch(1);
    private boolean complained;

    public Journal(JournalFile file, World world) {
        this.file = file;
        this.world = world;
    }

    /// Begins to write what it is told from now on.
    public Journal start() {
        world.blocking().execute(this::writeAll);
        return this;
    }

    /// Tells it of one mailbox.
    ///
    /// @param log of the daemon that the mailbox is about
    public Observer of(LogBook log) {
        return new Telling(log);
    }

    /// What goes through one mailbox. Its methods are called on the mailbox's thread.
    private final class Telling implements Observer {
        private final LogBook log;
        private @Nullable Noteworthy noteworthy;
        private volatile @Nullable Snapshot state;
        private volatile Instant loggedUntil = Instant.MIN;

        Telling(LogBook log) {
            this.log = log;
        }

        @Override
        public void began(Snapshot snapshot) {
            noteworthy = new Noteworthy(snapshot);
            state = snapshot;
            put(beginning(snapshot), null);
        }

        @Override
        public void stepped(Event event, Step step) {
            Noteworthy choice = noteworthy;
            if (choice == null) {
                return;
            }
            Snapshot before = state;
            state = step.next();
            Entry.Happened entry = choice.of(event, step);
            if (entry == null) {
                return;
            }
            dropped.addAndGet(choice.passedOver());
            put(entry, before);
            Entry.Process process = entry.process();
            if (process != null && process.before() != ServiceStatus.NO_PID) {
                Instant ended = entry.at();
                world.scheduler().after(AFTER, () -> inBackground(() -> readLog(ended)));
            }
        }

        /// The lines around that moment which were not written yet.
        private void readLog(Instant ended) {
            Instant from = ended.minus(BEFORE);
            Instant fresh = loggedUntil.isAfter(from) ? loggedUntil.plusNanos(1) : from;
            List<LogLine> lines = log.since(fresh, LOG_DEADLINE);
            if (lines.isEmpty()) {
                return;
            }
            loggedUntil = lines.getLast().at();
            Instant now = world.clock().now();
            lines.stream()
                    .skip(Math.max(0, lines.size() - MOST_LINES))
                    .forEach(line -> put(new Entry.Logged(now, line), state));
        }
    }

    private void inBackground(Runnable task) {
        try {
            world.blocking().execute(task);
        } catch (RejectedExecutionException _) {
            // Tomo ends: its last words come from the mailbox.
        }
    }

    private Entry.Began beginning(Snapshot snapshot) {
        return new Entry.Began(snapshot.at(), Entry.FORMAT, world.tomo(), world.boot(), snapshot);
    }

    private void put(Entry entry, @Nullable Snapshot before) {
        if (!waiting.offer(new Waiting(entry, before))) {
            dropped.incrementAndGet();
        }
    }

    private void writeAll() {
        try {
            tidy();
            Waiting next;
            do {
                next = waiting.take();
                write(next.entry(), next.before());
            } while (!(next.entry() instanceof Entry.Ended));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            written.countDown();
        }
    }

    private void tidy() {
        try {
            file.forget(world.clock().now());
            file.mend();
        } catch (IOException unreadable) {
            complain(unreadable);
        }
    }

    private void write(Entry entry, @Nullable Snapshot before) {
        long missing = dropped.getAndSet(0);
        try {
            String text =
                    missing == 0
                            ? line(entry)
                            : line(new Entry.Dropped(entry.at(), missing)) + line(entry);
            if (file.isFull(text.length())) {
                file.rotate();
                file.forget(world.clock().now());
                text = (before == null ? "" : line(beginning(before))) + text;
            }
            file.append(text);
        } catch (IOException unwritable) {
            dropped.addAndGet(missing + 1);
            complain(unwritable);
        }
    }

    private static String line(Entry entry) {
        return Json.write(RecordCodec.write(entry, Entry.class)) + "\n";
    }

    private void complain(IOException why) {
        if (!complained) {
            complained = true;
            LOG.warn("the incident journal {} cannot be written: {}", file.file(), why.toString());
        }
    }

    /// Gives what still waits a moment to be written: a disk that hangs must not keep Tomo from ending.
    @Override
    public void close() {
        put(new Entry.Ended(world.clock().now()), null);
        try {
            boolean _ = written.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
