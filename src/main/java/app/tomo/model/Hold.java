package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What surrounds the emergency stop, beside the wish itself: whether it will be remembered, and what it could not end.
///
/// @param changedAt when Tomo last wrote or removed the stored flag; an older look at the flag says nothing any more
/// @param stored whether the newest change of the flag could be written down
/// @param guarded whether this Tomo stays, and ends the daemon again where it comes back meanwhile; a single command does not
/// @param survivor the process that an emergency stop could not end; it is not tried again for the same one
/// @param refusal why the manager did not do the newest emergency stop; told only where something is left
public record Hold(
        Instant changedAt,
        boolean stored,
        boolean guarded,
        long survivor,
        Outcome.@Nullable Failure refusal) {
    /// No survivor. Not 0, which a unit between two processes has.
    private static final long NOBODY = -1;

    public static final Hold NONE = new Hold(Instant.MIN, true, false, NOBODY, null);

    /// Whether the newest emergency stop did not reach its end.
    boolean survived() {
        return survivor != NOBODY;
    }

    Hold changed(Instant at) {
        return new Hold(at, stored, guarded, NOBODY, null);
    }

    Hold stored(Instant at, boolean done) {
        return new Hold(at, done, guarded, survivor, refusal);
    }

    Hold survivedBy(long pid) {
        return new Hold(changedAt, stored, guarded, pid, refusal);
    }

    Hold refused(Outcome.@Nullable Failure why) {
        return new Hold(changedAt, stored, guarded, survivor, why);
    }

    Hold guard() {
        return new Hold(changedAt, stored, true, survivor, refusal);
    }
}
