package app.tomo.diagnosis.recovery;

import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.RecoveryStep.Leave;

import java.time.Duration;
import java.util.List;

/// Makes steps of a plan: with their deadlines, and whose leave they take. Pure.
///
/// @param root whether nobody is asked for a password
record StepMaker(Limits limits, boolean root) {
    /// Of the machine's own: it asks for a password.
    RecoveryStep ofTheMachine(String id, RecoveryAct act, List<String> changes, boolean undoable) {
        return new RecoveryStep(
                id,
                act,
                changes,
                root ? Leave.NONE : Leave.PASSWORD,
                undoable,
                true,
                limits.time(root ? Limit.RECOVERY_CHANGE : Limit.UNIT_ASKED));
    }

    /// Of the person's own.
    RecoveryStep own(String id, RecoveryAct act, List<String> changes, boolean undoable) {
        return new RecoveryStep(
                id, act, changes, Leave.NONE, undoable, true, limits.time(Limit.RECOVERY_CHANGE));
    }

    /// A part of the way up that cannot be left out.
    RecoveryStep general(String id, RecoveryAct act, Duration deadline) {
        return new RecoveryStep(id, act, List.of(), Leave.NONE, false, false, deadline);
    }

    /// Done by the person. Whoever did it already leaves it out: what an end is judged by does not change before the next start.
    RecoveryStep byPerson(Repair repair, String subject, List<String> changes) {
        return new RecoveryStep(
                repair.id(),
                new RecoveryAct.ByPerson(repair, subject),
                changes,
                Leave.PERSON,
                false,
                true,
                Duration.ZERO);
    }
}
