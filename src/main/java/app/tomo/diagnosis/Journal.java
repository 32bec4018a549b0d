package app.tomo.diagnosis;

import app.tomo.config.Json;
import app.tomo.config.RecordCodec;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.Clock;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Observer;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// The incident journal: what happened to the daemon, what was asked, what Tomo did, and the daemon's own last words, kept on
/// the disk so that it can be told and replayed later.
///
/// Whoever tells it never waits: entries are handed over to one task on `blocking`, which is there only while there is
/// something to write. What does not fit in between, or onto the disk, is counted, and the count is written as soon as there
/// is room.
public final class Journal implements AutoCloseable {
    /// What a journal needs of the world.
    ///
    /// @param tomo Tomo's version
    /// @param boot names the machine's run; empty where it has no name
    public record World(
            String tomo, String boot, Clock clock, Scheduler scheduler, Executor blocking) {}

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final int WAITING = 2_000;
    private static final Duration LAST_WORDS = Duration.ofMillis(900);

    /// How long after the end of a process the log is read: what it said last is written a moment later.
    private static final Duration AFTER = Duration.ofSeconds(1);

    private final JournalFile file;
    private final World world;

    /// What waits to be written.
    ///
    /// @param before what a file that is begun with it begins from; null where it needs no beginning
    private record Waiting(Entry entry, @Nullable Snapshot before) {}

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final CountDownLatch written = new CountDownLatch(1);
    private final AtomicInteger pending = new AtomicInteger();
    private boolean tidied;
    private boolean complained;

    public Journal(JournalFile file, World world) {
        this.file = file;
        this.world = world;
    }

    /// Tells it of one mailbox.
    ///
    /// @param log of the daemon that the mailbox is about
    public Observer of(LogBook log) {
        return new Telling(log);
    }

    /// What goes through one mailbox. Its methods are called on the mailbox's thread.
    private final class Telling implements Observer {
        private final LastWords lastWords;
        private @Nullable Noteworthy noteworthy;
        private volatile @Nullable Snapshot state;
        private final Lives lives = new Lives();

        Telling(LogBook log) {
            lastWords = new LastWords(log, lives);
        }

        @Override
        public void began(Snapshot snapshot) {
            noteworthy = new Noteworthy(snapshot);
            state = snapshot;
            lives.note(snapshot.lastSeen());
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
            lives.note(step.next().lastSeen());
            Entry.Happened entry = choice.of(event, step);
            if (entry == null) {
                return;
            }
            long unimportant = choice.passedOver();
            if (unimportant > 0) {
                put(new Entry.Dropped(entry.at(), unimportant), before);
            }
            put(entry, before);
            Entry.Succession process = entry.process();
            if (process != null && process.before() != ServiceStatus.NO_PID) {
                Instant ended = entry.at();
                world.scheduler().after(AFTER, () -> inBackground(() -> readLog(ended)));
            }
        }

        private void readLog(Instant ended) {
            Snapshot now = state;
            Limits limits = now == null ? Limits.DEFAULT : now.limits();
            lastWords.of(ended, limits, world.clock().now()).forEach(line -> put(line, state));
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
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            limits.put(limit, snapshot.limits().of(limit));
        }
        return new Entry.Began(
                snapshot.at(), Entry.FORMAT, world.tomo(), world.boot(), limits, snapshot);
    }

    /// What comes after a gap begins anew, so that it can be replayed.
    private void put(Entry entry, @Nullable Snapshot before) {
        if (!waiting.offer(new Waiting(entry, before))) {
            dropped.incrementAndGet();
        } else if (pending.getAndIncrement() == 0) {
            inBackground(this::writeAll);
        }
    }

    /// Writes until nothing waits: one at a time, and nobody while there is nothing to write. Nothing comes after the last words.
    private void writeAll() {
        if (!tidied) {
            tidied = true;
            tidy();
        }
        do {
            Waiting next = waiting.remove();
            if (written.getCount() > 0) {
                write(next.entry(), next.before());
            }
            if (next.entry() instanceof Entry.Ended) {
                written.countDown();
            }
        } while (pending.decrementAndGet() > 0);
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
        StringBuilder text = new StringBuilder();
        try {
            if (missing > 0) {
                text.append(line(new Entry.Dropped(entry.at(), missing)));
            }
            text.append(line(entry));
            boolean full = file.isFull(text.length());
            if (full) {
                file.rotate();
                file.forget(world.clock().now());
            }
            if (before != null && (full || missing > 0)) {
                text.insert(0, line(beginning(before)));
            }
            file.append(text.toString());
        } catch (ClosedByInterruptException _) {
            // Tomo ends at once.
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
            LOG.warn(
                    "the incident journal {} cannot be written: {}", file.file(), why.getMessage());
        }
    }

    /// Writes that Tomo ends properly. Returns at once.
    void end() {
        put(new Entry.Ended(world.clock().now()), null);
    }

    /// Gives what still waits a moment to be written: a disk that hangs must not keep Tomo from ending.
    @Override
    public void close() {
        end();
        try {
            boolean _ = written.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
