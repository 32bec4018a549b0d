package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One reading of the unit from its service manager.
///
/// @param subState the manager's own word (`auto-restart`, `stop-sigterm`), evidence only
/// @param pid the main process, or the one in the unit's control group where the manager knows no main one; 0 for none
/// @param restarts the manager's count of automatic restarts since the unit was last started by hand; [#NOT_COUNTED] where
/// nobody counts
/// @param result the manager's own word for the last end (`success`, `exit-code`, `timeout`, `start-limit-hit`, …)
/// @param runningSince when the main process was started; null when none runs
/// @param lastStart when the main process, or the last one, was started; null where that is not known
/// @param stoppedAt when the unit became inactive; null when it never did or is not known
/// @param invocation the command line that the unit starts
/// @param definition where the unit is defined (a path), empty where not known
/// @param owner who holds the port, where nobody but the machine was asked; null where a manager was, or nobody holds it
/// @param holder who holds the port of the unit's daemon
/// @param notes what the manager itself finds wanting in how it looks after the unit: warnings
public record ServiceStatus(
        LoadState load,
        Enablement enablement,
        Activity activity,
        String subState,
        long pid,
        long restarts,
        Exit lastExit,
        String result,
        @Nullable Instant runningSince,
        @Nullable Instant lastStart,
        @Nullable Instant stoppedAt,
        Invocation invocation,
        String definition,
        @Nullable Owner owner,
        PortHolder holder,
        List<Problem> notes) {
    public static final long NO_PID = 0;
    public static final long NOT_COUNTED = -1;
    private static final String START_LIMIT = "start-limit-hit";

    public ServiceStatus {
        notes = List.copyOf(notes);
    }

    /// What a manager says who finds nothing wanting.
    public ServiceStatus(
            LoadState load,
            Enablement enablement,
            Activity activity,
            String subState,
            long pid,
            long restarts,
            Exit lastExit,
            String result,
            @Nullable Instant runningSince,
            @Nullable Instant stoppedAt,
            Invocation invocation,
            String definition) {
        this(
                load,
                enablement,
                activity,
                subState,
                pid,
                restarts,
                lastExit,
                result,
                runningSince,
                runningSince,
                stoppedAt,
                invocation,
                definition,
                null,
                PortHolder.NOT_TOLD,
                List.of());
    }

    public ServiceStatus with(List<Problem> other) {
        return copy(lastStart, invocation, owner, holder, other);
    }

    /// The same, held by that owner.
    public ServiceStatus of(Owner other) {
        return copy(lastStart, invocation, other, holder, notes);
    }

    /// The same with what the machine adds to it.
    public ServiceStatus explained(PortHolder other, List<Problem> remarks) {
        return copy(lastStart, invocation, owner, other, remarks);
    }

    /// The same, started like that.
    public ServiceStatus startedBy(Invocation other) {
        return copy(lastStart, other, owner, holder, notes);
    }

    /// The same with that as its last start.
    public ServiceStatus lastStarted(@Nullable Instant start) {
        return copy(start, invocation, owner, holder, notes);
    }

    /// The same, run by that process, of which the manager itself does not know.
    public ServiceStatus runBy(long process, @Nullable Instant since) {
        return new ServiceStatus(
                load,
                enablement,
                activity,
                subState,
                process,
                restarts,
                lastExit,
                result,
                since,
                since,
                stoppedAt,
                invocation,
                definition,
                owner,
                holder,
                notes);
    }

    private ServiceStatus copy(
            @Nullable Instant start,
            Invocation otherInvocation,
            @Nullable Owner otherOwner,
            PortHolder otherHolder,
            List<Problem> otherNotes) {
        return new ServiceStatus(
                load,
                enablement,
                activity,
                subState,
                pid,
                restarts,
                lastExit,
                result,
                runningSince,
                start,
                stoppedAt,
                otherInvocation,
                definition,
                otherOwner,
                otherHolder,
                otherNotes);
    }

    /// Who holds the port although the unit does not run it; null where nobody is known to.
    public @Nullable Owner stranger() {
        return holder instanceof PortHolder.Another(Owner stranger) ? stranger : null;
    }

    /// Whether the port is held by a process whose command line is not the daemon's; what it answers may still show that it
    /// is one.
    public boolean isForeign() {
        return owner != null && owner.pid() != NO_PID && owner.daemon() != Truth.YES;
    }

    /// Whether the manager counts how often it brought the daemon back.
    boolean counts() {
        return restarts != NOT_COUNTED;
    }

    /// Whether the manager has given up on it, because it was started too often.
    boolean isGivenUp() {
        return activity == Activity.FAILED && result.equals(START_LIMIT);
    }

    /// Whether that is among what the manager, or the machine, finds wanting.
    boolean hasNote(ProblemId id) {
        return notes.stream().anyMatch(note -> note.id() == id);
    }

    /// Whether there is one, even where its PID is not known.
    public boolean hasProcess() {
        return pid != NO_PID || owner != null;
    }
}
