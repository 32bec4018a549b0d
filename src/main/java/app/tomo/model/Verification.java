package app.tomo.model;

import java.time.Duration;
import java.time.Instant;

/// Whether the daemon that a unit runs is seen to answer (rule 5).
enum Verification {
    /// It runs, and it is its own process that answers, as far as the machine tells.
    SHOWN,
    /// It does not run, or nothing answers.
    SILENT,
    /// Something answers, and it was not looked who that is, or not lately enough.
    NOT_SEEN,
    /// Something answers, of which Tomo may not see whether it is the unit's.
    HIDDEN,
    /// What answers is not the unit's.
    OF_ANOTHER;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    static Verification of(Draft draft) {
        Facts facts = draft.facts();
        ServiceStatus status = draft.status();
        if (status == null || facts.running() != Truth.YES || facts.responding() != Truth.YES) {
            return SILENT;
        }
        return switch (status.holder()) {
            case PortHolder.NotTold _, PortHolder.Own _ -> SHOWN;
            case PortHolder.NotYet _, PortHolder.Nobody _ -> NOT_SEEN;
            case PortHolder.Hidden _ -> HIDDEN;
            case PortHolder.Another _ -> OF_ANOTHER;
        };
    }

    /// The machine says nothing by itself of who listens.
    static void lookAgain(Draft draft) {
        Instant due = draft.now.plus(LOOK_AGAIN);
        if (due.isBefore(draft.serviceDue)) {
            draft.serviceDue = due;
        }
    }
}
