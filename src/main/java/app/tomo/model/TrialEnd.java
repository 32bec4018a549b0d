package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How the newest trial ended.
///
/// @param id, config, backTo, backFrom the trial's
/// @param settlement what became of its record on disk
/// @param awaits whether the version before has yet to be loaded
/// @param outcome how loading it ended; null where that has not ended, or nothing was to be loaded
public record TrialEnd(
        String id,
        String config,
        String backTo,
        @Nullable Instant backFrom,
        Instant at,
        Why why,
        Settlement settlement,
        boolean awaits,
        @Nullable Outcome outcome) {
    /// Why a trial ended.
    public enum Why {
        /// The person keeps it.
        KEPT,
        /// The person wants the one before.
        ASKED,
        /// Nobody kept it in time.
        TIME,
        /// The daemon died or hangs: it may have taken the keyboard with it.
        LOST,
        /// The person wants the daemon off: it goes back without a start.
        OFF,
        /// The Tomo that began it is gone.
        ORPHANED
    }

    /// What became of its record, which whoever comes first takes.
    public enum Settlement {
        /// The version applied is the last one known to work.
        KEPT,
        /// The version before is in the file.
        RESTORED,
        /// The file holds what was not applied: somebody changed it meanwhile, and it stays as it is.
        CHANGED,
        /// Somebody else has kept it: the version applied is the last one known to work.
        KEPT_ELSEWHERE,
        /// Somebody else has gone back, and loads the version before.
        RESTORED_ELSEWHERE,
        /// Somebody else has it, and which of the two they did is not known.
        TAKEN,
        /// The version before could not be written; the file is as it was.
        NOT_WRITTEN;

        /// Whether what was applied stays, whoever said so.
        public boolean kept() {
            return this == KEPT || this == KEPT_ELSEWHERE;
        }

        /// Whether the version before is in the file, whoever put it there.
        public boolean restored() {
            return this == RESTORED || this == RESTORED_ELSEWHERE;
        }

        /// Whether somebody else has settled it, who tells of it.
        public boolean elsewhere() {
            return this == KEPT_ELSEWHERE || this == RESTORED_ELSEWHERE || this == TAKEN;
        }
    }

    static TrialEnd of(Trial trial, Instant now, Why why, Settlement settlement, boolean awaits) {
        return new TrialEnd(
                trial.id(),
                trial.config(),
                trial.backTo(),
                trial.backFrom(),
                now,
                why,
                settlement,
                awaits,
                null);
    }

    TrialEnd loaded(Outcome how) {
        return new TrialEnd(id, config, backTo, backFrom, at, why, settlement, false, how);
    }
}
