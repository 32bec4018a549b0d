package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.ui.FxBridge;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A flood of lines into the open log view, and how it bears that:
///
///     LogFlood [SECONDS [LINES-PER-SECOND]]
///
/// Prints the lines that were taken, how soon the FX thread answered (it is asked ten times a second), and the heap.
public final class LogFlood {
    private static final int BATCH_MILLIS = 5;

    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final LogsViewModel model =
            new LogsViewModel(Words.about("kanata", ZoneOffset.UTC), Instant::now);
    private final LogIntake intake = new LogIntake(bridge, model);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong pulses = new AtomicLong();
    private final AtomicLong mostHeap = new AtomicLong();
    private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());

    private LogFlood() {}

    public static void main(String[] arguments) throws InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        new LogFlood().run(seconds, rate);
        System.exit(0);
    }

    private void run(int seconds, int rate) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        bridge.run(
                () -> {
                    LogsPane pane =
                            new LogsPane(model, new LogExport(model, Runnable::run, bridge));
                    Stage stage = new Stage();
                    stage.setScene(new Scene(pane, 860, 520));
                    new Theme(bridge).dress(stage.getScene());
                    stage.getScene().addPostLayoutPulseListener(pulses::incrementAndGet);
                    stage.show();
                    open.countDown();
                });
        boolean _ = open.await(1, TimeUnit.MINUTES);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Thread probe = Thread.ofPlatform().daemon().start(() -> probe(end));
        pour(start, end, rate);
        probe.join();
        report(Duration.ofNanos(System.nanoTime() - start));
    }

    private void pour(long start, long end, int rate) {
        for (long now = start; now < end; now = System.nanoTime()) {
            long due = (now - start) * rate / 1_000_000_000L;
            List<LogLine> batch = new ArrayList<>();
            for (long i = taken.get(); i < due; i++) {
                Level level = i % 50 == 0 ? Level.WARN : Level.INFO;
                String text = "line " + i + " of a daemon that has a great deal to say about keys";
                batch.add(new LogLine(Instant.EPOCH.plusNanos(i), Source.DAEMON, 85, level, text));
            }
            intake.offer(batch);
            taken.addAndGet(batch.size());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BATCH_MILLIS));
        }
    }

    private void probe(long end) {
        var memory = ManagementFactory.getMemoryMXBean();
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            try {
                boolean _ = answered.await(30, TimeUnit.SECONDS);
                answers.add(System.nanoTime() - asked);
                mostHeap.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void report(Duration took) {
        List<Long> sorted = answers.stream().sorted().toList();
        double seconds = took.toMillis() / 1e3;
        long within =
                sorted.stream().filter(it -> it <= TimeUnit.MILLISECONDS.toNanos(100)).count();
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "lines taken      %,d in %.1f s = %,.0f a second%n",
                taken.get(), seconds, taken.get() / seconds);
        System.out.printf("lines kept       %,d%n", model.shown().size());
        System.out.printf("frames           %.1f a second%n", pulses.get() / seconds);
        System.out.printf(
                "FX answers       %d, within 100 ms %.1f %%; median %.1f ms, 99th %.1f ms, longest"
                        + " %.1f ms%n",
                sorted.size(),
                100.0 * within / sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
        System.out.printf(
                "heap             at most %d MB, afterwards %d MB%n",
                mostHeap.get() >> 20, kept >> 20);
    }
}
