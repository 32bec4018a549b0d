package app.tomo.simulator;

import app.tomo.runtime.Scheduler;
import app.tomo.simulator.script.Fault;
import app.tomo.simulator.script.Moment;
import app.tomo.simulator.script.Script;
import app.tomo.simulator.script.When;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Plays a script over one life of the daemon. Any thread.
final class Playback {
    private final List<Script.Line> lines;
    private final int start;
    private final Scheduler scheduler;
    private final Consumer<Fault> stage;
    private volatile boolean over;

    /// @param start 1 for the daemon's first
    /// @param stage where the faults happen; called on the scheduler's thread, or by who tells of a moment, and must not
    ///     block
    Playback(Script script, int start, Scheduler scheduler, Consumer<Fault> stage) {
        this.lines = script.in(start).toList();
        this.start = start;
        this.scheduler = scheduler;
        this.stage = stage;
    }

    void begin() {
        come(Moment.START);
        for (Script.Line line : lines) {
            if (line.when() instanceof When.Every(Duration period)) {
                repeat(line.fault(), period);
            }
        }
    }

    void come(Moment moment) {
        for (Script.Line line : lines) {
            if (line.when() instanceof When.After(Moment each, var delay) && each == moment) {
                play(line.fault(), delay.in(start));
            }
        }
    }

    private void play(Fault fault, Duration delay) {
        if (delay.isZero()) {
            perform(fault);
        } else {
            Scheduler.Scheduled _ = scheduler.after(delay, () -> perform(fault));
        }
    }

    private void repeat(Fault fault, Duration period) {
        Scheduler.Scheduled _ =
                scheduler.after(
                        period,
                        () -> {
                            perform(fault);
                            if (!over) {
                                repeat(fault, period);
                            }
                        });
    }

    private void perform(Fault fault) {
        if (!over) {
            stage.accept(fault);
        }
    }

    void end() {
        over = true;
    }
}
