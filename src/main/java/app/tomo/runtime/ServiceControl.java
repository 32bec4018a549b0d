package app.tomo.runtime;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// The changing side of a service manager, for one unit. Only [LifecycleService] calls it (rule 1).
///
/// Each call blocks until the manager has finished the job or the deadline has passed, and returns null for "done" or
/// the reason. Done means only that the manager says so: whether it is so is read afterwards. Interrupting the caller
/// ends the wait, not the job.
public interface ServiceControl {
    /// Starts the unit; a failed state or a hit start limit is reset first.
    Outcome.@Nullable Failure start(Duration deadline);

    Outcome.@Nullable Failure stop(Duration deadline);

    Outcome.@Nullable Failure restart(Duration deadline);

    /// SIGKILL to every process of the unit's control group.
    Outcome.@Nullable Failure kill(Duration deadline);

    /// Ends everything of the unit at once and by force: gives up whatever job it has, a restart as well, and kills its whole
    /// control group until nothing is left in it. Done without the manager where that does not answer. Null only when
    /// nothing was left.
    Outcome.@Nullable Failure end(Duration deadline);

    /// Ends processes that are provably left over of this invocation: same binary, same user, same config, outside of
    /// every unit, orphaned. What is merely called alike is left alone.
    ///
    /// @return the PIDs that were ended
    List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline);
}
