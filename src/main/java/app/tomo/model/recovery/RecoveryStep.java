package app.tomo.model.recovery;

import app.tomo.model.finding.Repair;

import java.time.Duration;
import java.util.List;

/// One step of a plan, as a person is shown it before anything is done.
///
/// @param id tells it from the others of its plan, and is the same in the next plan for the same step: `join-groups`
/// @param changes what it changes, exactly: the lines of a file, a diff, the command line; empty where it changes nothing
/// @param leave whose leave it takes
/// @param undoable whether it can be taken back
/// @param optional whether it may be left out; what proves the result may not
/// @param deadline the most that it may take; of what the person does, how long Tomo waits for it
public record RecoveryStep(
        String id,
        RecoveryAct act,
        List<String> changes,
        Leave leave,
        boolean undoable,
        boolean optional,
        Duration deadline) {
    public RecoveryStep {
        changes = List.copyOf(changes);
    }

    /// The same as something that the person does.
    public RecoveryStep byPerson(Repair repair, String subject) {
        return new RecoveryStep(
                id,
                new RecoveryAct.ByPerson(repair, subject),
                changes,
                Leave.PERSON,
                false,
                false,
                deadline);
    }

    /// Whose leave a step takes.
    public enum Leave {
        /// Nobody's but the leave to carry out the plan.
        NONE,
        /// The machine's: it asks for a password.
        PASSWORD,
        /// The person does it themselves.
        PERSON
    }
}
