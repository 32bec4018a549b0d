package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Whether the config changed while the daemon was away. That it comes back is never a reason to reload (incident 0); what
/// changed meanwhile is one, once, where the process that answers was there before the change: a newer one has read it by
/// itself. Immutable.
///
/// @param number of the newest look at the config: what an older one found is dropped
/// @param pid the process that answered last; [ServiceStatus#NO_PID] where it is not known
/// @param backAt when it answered again; null while it is away
/// @param before what the config held when it was lost; null where nobody has looked
public record ConfigWatch(
        Stage stage,
        long number,
        long pid,
        @Nullable Instant backAt,
        @Nullable Fingerprint before) {
    public static final ConfigWatch NEW =
            new ConfigWatch(Stage.UNSEEN, 0, ServiceStatus.NO_PID, null, null);

    /// Where it is.
    public enum Stage {
        /// No daemon has answered yet.
        UNSEEN,
        /// It answers.
        PRESENT,
        /// It does not.
        AWAY,
        /// It answers again, and the config is being looked at.
        BACK,
        /// There is a reload to ask for.
        DUE
    }

    /// What the step has changed may have brought the daemon back, or made it go.
    static void passTime(Draft draft) {
        ConfigWatch watch = draft.configWatch;
        if (FactsRule.responding(draft) == Truth.YES) {
            draft.configWatch = watch.answered(draft);
            ask(draft);
        } else if (watch.stage != Stage.UNSEEN && watch.stage != Stage.AWAY) {
            draft.configWatch = watch.lost(draft);
        }
    }

    private ConfigWatch answered(Draft draft) {
        return switch (stage) {
            case UNSEEN, PRESENT -> new ConfigWatch(Stage.PRESENT, number, draft.pid(), null, null);
            case AWAY -> {
                if (before == null) {
                    yield new ConfigWatch(Stage.PRESENT, number, draft.pid(), null, null);
                }
                draft.emit(new Effect.ReadConfig(number + 1, before.config()));
                yield new ConfigWatch(Stage.BACK, number + 1, pid, draft.now, before);
            }
            case BACK, DUE -> this;
        };
    }

    /// What it held before an absence that was not judged yet still counts.
    private ConfigWatch lost(Draft draft) {
        String config = draft.invocation.config();
        if (before == null && config != null) {
            draft.emit(new Effect.ReadConfig(number + 1, config));
        }
        return new ConfigWatch(Stage.AWAY, number + 1, pid, null, before);
    }

    /// The config was looked at; null where it could not be read.
    static void seen(Draft draft, long number, @Nullable Fingerprint found) {
        ConfigWatch watch = draft.configWatch;
        if (watch.number != number) {
            return;
        }
        if (watch.stage == Stage.AWAY) {
            draft.configWatch = new ConfigWatch(Stage.AWAY, number, watch.pid, null, found);
        } else if (watch.stage == Stage.BACK) {
            boolean due = found != null && watch.calls(draft, found);
            draft.configWatch =
                    new ConfigWatch(
                            due ? Stage.DUE : Stage.PRESENT,
                            number,
                            draft.pid(),
                            due ? watch.backAt : null,
                            due ? watch.before : null);
        }
    }

    /// A single command, which does not stay, leaves that to whoever does.
    private boolean calls(Draft draft, Fingerprint found) {
        return before != null
                && draft.hold.guarded()
                && found.isOtherThan(before)
                && draft.limits.on(Limit.RELOAD_CHANGED)
                && wasThereBefore(draft, found.changedAt());
    }

    /// Whether the process that answers has been there since before the change.
    private boolean wasThereBefore(Draft draft, @Nullable Instant changedAt) {
        ServiceStatus status = draft.status();
        if (status == null || !status.hasProcess()) {
            return false;
        }
        boolean same = pid != ServiceStatus.NO_PID && status.pid() == pid;
        Instant since = status.runningSince();
        return same || (since != null && changedAt != null && changedAt.isAfter(since));
    }

    /// As soon as nothing else is under way, and unless a reload was sent meanwhile, which brought the change as well.
    private static void ask(Draft draft) {
        ConfigWatch watch = draft.configWatch;
        if (watch.stage != Stage.DUE || draft.action() != null) {
            return;
        }
        Instant sent = draft.guard.sentAt();
        boolean done = sent != null && watch.backAt != null && !sent.isBefore(watch.backAt);
        draft.configWatch = new ConfigWatch(Stage.PRESENT, watch.number, draft.pid(), null, null);
        if (!done) {
            Actions.requested(draft, new Event.ActionRequested(0, ActionKind.RELOAD, ""));
        }
    }
}
