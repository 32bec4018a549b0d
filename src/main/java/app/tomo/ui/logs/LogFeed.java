package app.tomo.ui.logs;

import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogTail;
import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/// Brings the lines of a log to the FX thread, twice a second, between [#start] and [#stop]. The log is read elsewhere. FX
/// thread.
final class LogFeed {
    static final Duration AS_FAR_BACK = Duration.ofDays(7);
    static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Scheduler scheduler;
    private final Executor blocking;
    private final FxBridge bridge;
    private final LogsViewModel model;
    private final LogIntake intake;
    private @Nullable LogTail tail;
    private boolean begun;

    LogFeed(Scheduler scheduler, Executor blocking, FxBridge bridge, LogsViewModel model) {
        this.scheduler = scheduler;
        this.blocking = blocking;
        this.bridge = bridge;
        this.model = model;
        this.intake = new LogIntake(bridge, model);
    }

    /// Begins anew.
    void start(LogBook log, Instant from) {
        intake.clear();
        model.clear();
        begun = false;
        LogTail next = log.tail(from);
        tail = next;
        look(next);
    }

    void stop() {
        tail = null;
    }

    private void look(LogTail from) {
        blocking.execute(
                () -> {
                    List<LogLine> lines = from.next();
                    bridge.run(() -> took(from, lines));
                });
    }

    private void took(LogTail from, List<LogLine> lines) {
        if (tail == from) {
            intake.offer(begun ? lines : newest(lines));
            begun = true;
            Scheduler.Scheduled _ =
                    scheduler.after(LOOK_AGAIN, () -> bridge.run(() -> again(from)));
        }
    }

    /// What lies further back than the view reaches was not skipped.
    private static List<LogLine> newest(List<LogLine> lines) {
        return lines.subList(Math.max(0, lines.size() - LogsViewModel.MOST), lines.size());
    }

    private void again(LogTail from) {
        if (tail == from) {
            look(from);
        }
    }
}
