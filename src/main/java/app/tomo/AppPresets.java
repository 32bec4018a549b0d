package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.PresetsFile;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The presets in the running app: which there are, which one the daemon runs with, and the switch from one to the other.
/// Any thread; what blocks runs on threads of its own, one switch at a time.
final class AppPresets {
    /// What is known of them at one moment.
    ///
    /// @param running how the daemon is started now
    record Now(PresetsFile file, PresetUse use, Invocation running) {
        static final Now NOTHING =
                new Now(PresetsFile.NONE, new PresetUse(null, null), Invocation.UNKNOWN);
    }

    /// By what a change of the daemon is seen that may concern them.
    private record Trace(Invocation invocation, ServiceReading reading, Scope scope) {}

    private final App app;
    private final PresetsDesk desk;
    private final PresetSwitch turning;
    private volatile Words words;
    private final Executor blocking;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Newest<Now> now = new Newest<>(Now.NOTHING);
    private @Nullable Trace seen;
    private @Nullable String recovered;
    private @Nullable Waiting waiting;
    private volatile boolean seesPage;

    /// @param anew an engine that sees the unit as it is at that moment
    AppPresets(
            App app,
            PresetsDesk desk,
            PresetSides sides,
            Supplier<Session> anew,
            Words words,
            Executor blocking) {
        this.app = app;
        this.desk = desk;
        this.words = words;
        this.blocking = blocking;
        turning = new PresetSwitch(app::session, anew, sides, desk, this::restarted, () -> true);
    }

    private boolean restarted() throws InterruptedException {
        try {
            return app.lifecycle().restart().outcome().get().good();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Words words() {
        return words;
    }

    void speak(Words other) {
        words = other;
    }

    PresetsDesk desk() {
        return desk;
    }

    Now now() {
        return now.value();
    }

    /// Tells of every change from now on, on a thread of its own.
    void watch(Runnable changed) {
        watchers.add(changed);
    }

    /// The mailbox's thread: the world has changed. Returns at once.
    void publish(Snapshot snapshot) {
        Trace trace =
                new Trace(snapshot.invocation(), snapshot.service(), snapshot.target().scope());
        synchronized (this) {
            if (trace.equals(seen)) {
                return;
            }
            seen = trace;
        }
        refresh();
    }

    /// Has it looked at anew, once there is something to look after. Returns at once.
    void refresh() {
        synchronized (this) {
            if (seen == null) {
                return;
            }
        }
        blocking.execute(
                () -> {
                    Now _ = look();
                });
    }

    /// Looks at it anew. Blocks.
    Now look() {
        long number = now.begin();
        Snapshot snapshot = app.snapshot();
        recover(snapshot);
        PresetsFile file = desk.read();
        Now next =
                new Now(file, PresetUse.of(file, snapshot, turning.sides()), snapshot.invocation());
        if (now.end(number, next)) {
            watchers.forEach(Runnable::run);
        }
        return now.value();
    }

    /// What a Tomo that was ended on the way has left is finished once for each unit.
    private void recover(Snapshot snapshot) {
        String unit = snapshot.target().unit();
        synchronized (turning) {
            boolean ours =
                    snapshot.target().scope() == Scope.USER
                            && !snapshot.invocation().simulated()
                            && snapshot.service() instanceof ServiceReading.Seen;
            if (ours && !unit.equals(recovered) && turning.recover(unit)) {
                recovered = unit;
            }
        }
    }

    /// What asking for one came to, in a person's words.
    record Told(PresetOutcome outcome, String sentence) {}

    /// Has the daemon started with that one; returns at once.
    ///
    /// @param preset null for none
    /// @param atOnce whether it is restarted where it runs
    /// @param allowed whether the person has allowed that Tomo writes beside the unit
    /// @param told what it came to, on a thread of its own; told whatever happens
    void turnTo(@Nullable Preset preset, boolean atOnce, boolean allowed, Consumer<Told> told) {
        blocking.execute(
                () -> {
                    PresetOutcome outcome = new PresetOutcome.OwnMistake();
                    try {
                        synchronized (turning) {
                            outcome = turning.turnTo(preset, atOnce, (_, _) -> allowed);
                        }
                        Now _ = look();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    } finally {
                        told.accept(new Told(outcome, PresetSentences.of(outcome, words)));
                    }
                });
    }

    /// The same by its name, of whatever stands in the file now. A person who sees the page is told there; what has to be
    /// allowed first is asked there.
    void turnTo(String name, Consumer<Told> told) {
        blocking.execute(
                () -> {
                    Preset preset = name.isEmpty() ? null : desk.read().named(name);
                    if (preset != null || name.isEmpty()) {
                        turnTo(preset, true, false, each -> waitOr(preset, each, told));
                    } else {
                        Now _ = look();
                    }
                });
    }

    /// What is told on the page of the presets.
    record Waiting(@Nullable Preset preset, Told told) {}

    /// Whether a person sees that page.
    void inSight(boolean sees) {
        seesPage = sees;
    }

    private void waitOr(@Nullable Preset preset, Told told, Consumer<Told> teller) {
        boolean asks = told.outcome() instanceof PresetOutcome.NotAllowed;
        boolean seen = seesPage;
        if (asks || seen) {
            synchronized (this) {
                waiting = new Waiting(preset, told);
            }
            watchers.forEach(Runnable::run);
        }
        if (asks || !seen) {
            teller.accept(told);
        }
    }

    /// What waits; told once.
    synchronized @Nullable Waiting takeWaiting() {
        Waiting taken = waiting;
        waiting = null;
        return taken;
    }
}
