package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A config that was applied and that nobody has kept yet: until somebody does, Tomo goes back to the one before when the time
/// is over, or at once when the daemon is lost. Immutable.
///
/// @param id names its record on disk, by which whoever comes first keeps it or goes back
/// @param config the main file
/// @param applied what that file held when it was applied, as a hash
/// @param backTo names the version to go back to
/// @param backFrom when that version was known to work; null where it is not known
/// @param action the request that applies it; an earlier Tomo's where it is not `ours`
/// @param restarts whether it took a restart to apply, and takes one to go back
/// @param ours whether this Tomo began it: another one's is looked after only by a Tomo that stays
/// @param until when Tomo goes back; null before it was applied
/// @param needs options of the config that a reload passes over: they take a restart
/// @param why why Tomo goes back; null while it does not
public record Trial(
        String id,
        String config,
        String applied,
        String backTo,
        @Nullable Instant backFrom,
        long action,
        boolean restarts,
        boolean ours,
        Stage stage,
        Instant began,
        @Nullable Instant until,
        List<String> needs,
        TrialEnd.@Nullable Why why) {
    public Trial {
        needs = List.copyOf(needs);
    }

    /// The argument of a reload, or of a restart, that applies a config.
    public static final String APPLY = "apply";

    /// Where it is.
    public enum Stage {
        /// The version to go back to is safe; the reload or restart has not ended.
        APPLYING,
        /// It is in force, and the time runs.
        RUNNING,
        /// Another Tomo, which lives, looks after it.
        WATCHED,
        /// It is being kept.
        KEEPING,
        /// The version before is being written.
        GOING_BACK,
        /// That version is in the file, and has yet to be loaded.
        RESTORED
    }

    /// What is to be looked after by somebody, before it was applied.
    public static Trial staged(
            String id,
            String config,
            String applied,
            String backTo,
            @Nullable Instant backFrom,
            Instant now) {
        return new Trial(
                id,
                config,
                applied,
                backTo,
                backFrom,
                0,
                false,
                true,
                Stage.APPLYING,
                now,
                null,
                List.of(),
                null);
    }

    /// The same for that request.
    public Trial of(long request, boolean byRestart) {
        return new Trial(
                id, config, applied, backTo, backFrom, request, byRestart, ours, stage, began,
                until, needs, why);
    }

    /// What another Tomo began, which is gone or still lives.
    Trial recalled(boolean orphan) {
        return new Trial(
                id,
                config,
                applied,
                backTo,
                backFrom,
                action,
                restarts,
                false,
                orphan ? Stage.RUNNING : Stage.WATCHED,
                began,
                until,
                needs,
                null);
    }

    /// The same, of which some takes a restart.
    public Trial needing(List<String> options) {
        return new Trial(
                id, config, applied, backTo, backFrom, action, restarts, ours, stage, began, until,
                options, why);
    }

    /// Whether it can still be kept.
    public boolean isOpen() {
        return stage == Stage.RUNNING || stage == Stage.WATCHED;
    }

    Trial running(Instant now, Duration length) {
        return new Trial(
                id,
                config,
                applied,
                backTo,
                backFrom,
                action,
                restarts,
                ours,
                Stage.RUNNING,
                now,
                now.plus(length),
                needs,
                null);
    }

    Trial at(Stage next, TrialEnd.@Nullable Why because, Instant now) {
        return new Trial(
                id, config, applied, backTo, backFrom, action, restarts, ours, next, now, until,
                needs, because);
    }

    /// How long a person has to keep it; zero where that is over or has not begun.
    public Duration remaining(Instant now) {
        if (!isOpen() || until == null || !until.isAfter(now)) {
            return Duration.ZERO;
        }
        return Duration.between(now, until);
    }
}
