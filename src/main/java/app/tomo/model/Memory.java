package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What of a snapshot has to outlive Tomo: what holds reloads back, what is paused, which incident is open and what was told.
/// Without it a restart of Tomo would be a way around the guard (incidents 0 and 4). Immutable.
///
/// The emergency stop is not in it: its flag is a file of its own, which works without the rest (incident 4).
///
/// @param scope, unit whose it is: another daemon has nothing to do with it
/// @param pause null where it is not paused
/// @param loaded what the daemon runs; null where it is not known
/// @param incidents how many there were so far
/// @param open the incident that is not over; null when there is none
public record Memory(
        Scope scope,
        String unit,
        ReloadGuard guard,
        Restarts restarts,
        @Nullable Pause pause,
        @Nullable Loaded loaded,
        long incidents,
        @Nullable Notice open,
        NoticeHistory history) {
    public static Memory of(Snapshot snapshot) {
        Notices notices = snapshot.notices();
        return new Memory(
                snapshot.target().scope(),
                snapshot.target().unit(),
                snapshot.guard().stored(),
                snapshot.restarts(),
                snapshot.pause(),
                Loaded.of(snapshot.drift()),
                notices.count(),
                notices.open(),
                notices.history());
    }

    boolean isOf(Target target) {
        return target.scope() == scope && target.unit().equals(unit);
    }

    /// The same with every time in it moved: the clock on the wall was set since it was written.
    public Memory shifted(Duration by) {
        return by.isZero()
                ? this
                : new Memory(
                        scope,
                        unit,
                        guard.shifted(by),
                        restarts.shifted(by),
                        pause == null ? null : pause.shifted(by),
                        loaded == null ? null : loaded.shifted(by),
                        incidents,
                        open == null ? null : open.shifted(by),
                        history.shifted(by));
    }

    /// Takes up what was written down, as far as it is about this daemon. What was seen since counts as well.
    static void recalled(Draft draft, Memory memory) {
        boolean same = memory.isOf(draft.target);
        draft.notices = draft.notices.recalling(memory, same);
        if (!same) {
            return;
        }
        draft.guard = memory.guard;
        draft.restarts =
                draft.restarts.recalling(memory.restarts.times(), Duration.ZERO, draft.now);
        if (memory.loaded != null) {
            draft.drift = draft.drift.recalling(memory.loaded);
        }
        if (memory.pause != null) {
            PauseActions.recalled(draft, memory.pause);
        }
    }
}
