package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Keeps [Drift] up to date: looks when the daemon read its config, when the disk is said to have changed, and now and then.
final class DriftSteps {
    /// Not every manager tells the start of a process to the same millisecond each time.
    private static final Duration INEXACT = Duration.ofSeconds(1);

    private DriftSteps() {}

    /// The daemon has loaded what is on disk.
    static void reloaded(Draft draft) {
        // The process is the one that it was.
        draft.drift =
                draft.drift.loaded(draft.now, draft.pid(), draft.now).needing(draft.drift.needs());
    }

    /// Somebody saw a file of the config change. An editor writes in several steps.
    static void changed(Draft draft) {
        Instant settled = draft.now.plus(draft.limits.time(Limit.CONFIG_SETTLE));
        draft.drift = draft.drift.dueAt(settled);
    }

    static void looked(Draft draft, long number, @Nullable Fingerprint found) {
        Drift before = draft.drift;
        if (before.number() != number || !before.looking()) {
            return;
        }
        draft.drift = before.found(found);
        note(draft);
        compare(draft, before);
        if (found != null && draft.drift.drifted() == Truth.YES) {
            offer(draft, before, found);
        }
    }

    /// What the daemon read is kept as soon as that is known: only then can be said later what differs.
    private static void compare(Draft draft, Drift before) {
        Fingerprint running = draft.drift.running();
        Fingerprint disk = draft.drift.disk();
        if (running == null || disk == null) {
            return;
        }
        if (before.running() == null || before.disk() == null) {
            draft.emit(new Effect.NoteRunning(running, process(draft), isFresh(draft)));
        }
        boolean news = before.disk() == null || !before.disk().hash().equals(disk.hash());
        if (draft.drift.drifted() == Truth.YES && (news || before.drifted() != Truth.YES)) {
            draft.emit(new Effect.CompareConfig(running, disk));
        }
    }

    /// What a process read at its start is known by its number and the minute of that.
    private static String process(Draft draft) {
        Instant start = startOf(draft);
        return draft.pid() + "@" + (start == null ? "" : start.truncatedTo(ChronoUnit.MINUTES));
    }

    private static boolean isFresh(Draft draft) {
        Instant start = startOf(draft);
        Instant loaded = draft.drift.loadedAt();
        return start != null && loaded != null && !loaded.minus(INEXACT).isAfter(start);
    }

    /// What the daemon runs takes a restart, or does not any more.
    static void needs(Draft draft, String running, List<String> options) {
        Fingerprint now = draft.drift.running();
        if (now != null && now.hash().equals(running)) {
            draft.drift = draft.drift.needing(options);
        }
    }

    /// Where the person wants it, what has settled is applied by itself: two looks find the same.
    private static void offer(Draft draft, Drift before, Fingerprint found) {
        boolean wanted =
                draft.hold.guarded()
                        && draft.limits.on(Limit.RELOAD_ON_SAVE)
                        && !found.hash().equals(before.offered());
        if (!wanted) {
            return;
        }
        boolean settled = before.disk() != null && before.disk().hash().equals(found.hash());
        if (!settled) {
            changed(draft);
        } else if (draft.action() == null) {
            draft.drift = draft.drift.offering(found.hash());
            draft.emit(new Effect.ApplyConfig(found.config()));
        }
    }

    static void passTime(Draft draft) {
        String config = draft.invocation.config();
        if (config == null || FactsRule.responding(draft) != Truth.YES) {
            return;
        }
        draft.drift = following(draft);
        if (!draft.drift.due().isAfter(draft.now)) {
            Instant next = draft.now.plus(draft.limits.time(Limit.CONFIG_POLL));
            draft.drift = draft.drift.asking(next);
            draft.emit(new Effect.LookAtConfig(draft.drift.number(), config));
        }
    }

    /// The same where it is still about the process that answers.
    private static Drift following(Draft draft) {
        Drift drift = draft.drift;
        long pid = draft.pid();
        boolean other =
                pid != ServiceStatus.NO_PID
                        && drift.pid() != ServiceStatus.NO_PID
                        && pid != drift.pid();
        Instant start = startOf(draft);
        Instant loaded = drift.loadedAt();
        boolean later = start != null && loaded != null && start.minus(INEXACT).isAfter(loaded);
        if (other
                || later
                || drift.seenAt() == null
                || (drift.loadedAt() == null && start != null)) {
            return drift.loaded(start, pid, draft.now);
        }
        return drift;
    }

    private static @Nullable Instant startOf(Draft draft) {
        ServiceStatus status = draft.status();
        return status == null ? null : status.runningSince();
    }

    /// What has run for as long as a trial takes, and was just seen to be what is on disk, is known to work. What a process was
    /// started with, and answers, is better than nothing.
    private static void note(Draft draft) {
        Drift drift = draft.drift;
        Fingerprint running = drift.running();
        if (running == null
                || drift.drifted() != Truth.NO
                || running.hash().equals(drift.noted())
                || draft.trials.current() != null
                || draft.trials.staged() != null) {
            return;
        }
        if (!isYoung(draft)) {
            draft.drift = drift.noting(running.hash());
            draft.emit(new Effect.NoteWorking(running.config(), true));
        } else if (isFresh(draft) && draft.restarts.last() == null) {
            draft.emit(new Effect.NoteWorking(running.config(), false));
        }
    }

    private static boolean isYoung(Draft draft) {
        Duration length = draft.limits.time(Limit.TRIAL);
        Instant loaded = draft.drift.loadedAt();
        return loaded == null || loaded.plus(length).isAfter(draft.now);
    }

    /// When time alone changes something; null for never.
    static @Nullable Instant due(Snapshot state) {
        boolean follows =
                state.invocation().config() != null && state.facts().responding() == Truth.YES;
        return follows ? state.drift().due() : null;
    }
}
