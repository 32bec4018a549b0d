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
/// Prints the lines that were taken, how soon the FX thread answered (it is asked twenty times a second) beside the same of
/// a quiet time just before, and the heap.
public final class LogFlood {
    private static final int BATCH_MILLIS = 5;
    private static final int PROBE_MILLIS = 50;
    private static final int QUIET_SECONDS = 15;

    private final FxBridge bridge = new FxBridge(Runnable::run, Throwable::printStackTrace);
    private final LogsViewModel model =
            new LogsViewModel(Words.about("kanata", ZoneOffset.UTC), Instant::now);
    private final LogIntake intake = new LogIntake(bridge, model);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong pulses = new AtomicLong();

    /// What was found out while it was asked.
    private static final class Probe {
        private final List<Long> answers = Collections.synchronizedList(new ArrayList<>());
        private final AtomicLong mostHeap = new AtomicLong();

        double at(double share) {
            List<Long> sorted = answers.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
        }

        void print(String name) {
            System.out.printf(
                    "%-8s FX answers %d; median %.1f ms, 99th %.1f ms, longest %.1f ms; heap at"
                            + " most %d MB%n",
                    name, answers.size(), at(0.5), at(0.99), at(1), mostHeap.get() >> 20);
        }
    }

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
        Probe quiet = new Probe();
        probe(quiet, System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS));
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Probe flooded = new Probe();
        pulses.set(0);
        Thread probe = Thread.ofPlatform().daemon().start(() -> probe(flooded, end));
        pour(start, end, rate);
        probe.join();
        report(Duration.ofNanos(System.nanoTime() - start), quiet, flooded);
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

    private static void probe(Probe probe, long end) {
        var memory = ManagementFactory.getMemoryMXBean();
        while (System.nanoTime() < end) {
            long asked = System.nanoTime();
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            try {
                boolean _ = answered.await(30, TimeUnit.SECONDS);
                probe.answers.add(System.nanoTime() - asked);
                probe.mostHeap.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void report(Duration took, Probe quiet, Probe flooded) {
        double seconds = took.toMillis() / 1e3;
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "lines taken      %,d in %.1f s = %,.0f a second%n",
                taken.get(), seconds, taken.get() / seconds);
        System.out.printf("lines kept       %,d; said: %s%n", model.shown().size(), model.count());
        System.out.printf("frames           %.1f a second%n", pulses.get() / seconds);
        quiet.print("quiet");
        flooded.print("flooded");
        System.out.printf(
                "flooded : quiet  median %.1f, 99th %.1f, longest %.1f%n",
                flooded.at(0.5) / quiet.at(0.5),
                flooded.at(0.99) / quiet.at(0.99),
                flooded.at(1) / quiet.at(1));
        System.out.printf("heap afterwards  %d MB%n", kept >> 20);
    }
}
