package app.tomo.diagnosis;

import app.tomo.diagnosis.observed.Source;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Asks several probes at once, each on a thread of its own and for no longer than it may take: whatever hangs, all have
/// answered or been given up by then. Closing it gives up what is still asked. Any thread.
public final class Probing implements AutoCloseable {
    private static final String LATE = "no answer within ";
    private static final String GIVEN_UP = "given up";

    private final Scheduler scheduler;
    private final Duration most;
    private final Listener listener;
    private final Map<Source, String> gaps = new EnumMap<>(Source.class);
    private final List<Runnable> ends = new ArrayList<>();

    /// Looks at one thing. Ends when its thread is interrupted, or soon after.
    public interface Probe<T> {
        /// What it sees.
        ///
        /// @throws IOException where it cannot be seen; its message says why, in the machine's words
        T ask() throws IOException, InterruptedException;
    }

    /// Hears of each probe once, before its answer is given, in any order and on any thread.
    public interface Listener {
        void answered(Source source, boolean known);
    }

    /// What a probe that was asked gives.
    public interface Answer<T> {
        /// Blocks until it has answered, or is given up: then null, and a gap says why.
        @Nullable T get() throws InterruptedException;
    }

    /// What was asked, and whether its first word was heard.
    private static final class Question<T> {
        private final CompletableFuture<@Nullable T> answer = new CompletableFuture<>();
        private boolean settled;
    }

    /// @param most how long each may take
    public Probing(Scheduler scheduler, Duration most, Listener listener) {
        this.scheduler = scheduler;
        this.most = most;
        this.listener = listener;
    }

    /// Begins to ask it. Returns at once.
    public <T> Answer<T> ask(Source source, Probe<T> probe) {
        Question<T> question = new Question<>();
        Thread thread =
                Thread.ofVirtual()
                        .name("probe-" + source.id())
                        .unstarted(() -> carryOut(source, probe, question));
        Scheduler.Scheduled late =
                scheduler.after(
                        most,
                        () -> giveUp(source, question, thread, LATE + most.toMillis() + " ms"));
        synchronized (this) {
            ends.add(late::cancel);
            ends.add(() -> giveUp(source, question, thread, GIVEN_UP));
        }
        thread.start();
        return () -> awaited(question.answer);
    }

    /// Says why there is nothing of that source, without asking.
    public void skip(Source source, String why) {
        synchronized (this) {
            gaps.put(source, why);
        }
        listener.answered(source, false);
    }

    /// Why what was not answered was not.
    public synchronized Map<Source, String> gaps() {
        return Map.copyOf(gaps);
    }

    @Override
    public void close() {
        List<Runnable> all;
        synchronized (this) {
            all = List.copyOf(ends);
            ends.clear();
        }
        all.forEach(Runnable::run);
    }

    private <T> void giveUp(Source source, Question<T> question, Thread thread, String why) {
        settle(source, question, null, why);
        thread.interrupt();
    }

    private <T> void carryOut(Source source, Probe<T> probe, Question<T> question) {
        try {
            settle(source, question, probe.ask(), "");
        } catch (IOException unseen) {
            settle(source, question, null, told(unseen));
        } catch (InterruptedException _) {
            settle(source, question, null, "interrupted");
        } catch (RuntimeException defect) {
            settle(source, question, null, defect.toString());
        }
    }

    private static String told(IOException unseen) {
        String message = unseen.getMessage();
        return message == null ? unseen.getClass().getSimpleName() : message;
    }

    /// The first word counts, and the listener has it before whoever waits for the answer.
    private <T> void settle(Source source, Question<T> question, @Nullable T value, String gap) {
        synchronized (this) {
            if (question.settled) {
                return;
            }
            question.settled = true;
            if (value == null) {
                gaps.put(source, gap);
            }
        }
        try {
            listener.answered(source, value != null);
        } finally {
            var _ = question.answer.complete(value);
        }
    }

    private static <T> @Nullable T awaited(CompletableFuture<@Nullable T> answer)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
