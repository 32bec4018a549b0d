package app.tomo.diagnosis.recovery;

import app.tomo.model.finding.Finding;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;

import java.util.List;
import java.util.function.Consumer;

/// Does what a plan says, on this machine. One thread; each call blocks.
public interface RecoveryHands extends AutoCloseable {
    /// Carries out one step, and looks whether it is done. What is done already is left as it is.
    ///
    /// @param giving tells when nobody waits for it any more: it is given up at the next moment at which that is safe
    /// @param said hears what is said meanwhile, on the same thread
    /// @return how it ended: one of the states that are an end
    StepState carryOut(RecoveryStep step, GivingUp giving, Consumer<String> said)
            throws InterruptedException;

    /// Whether it takes the leave of whoever looks after the machine.
    default boolean asks(RecoveryStep step) {
        return step.leave() == RecoveryStep.Leave.PASSWORD;
    }

    /// What does it by hand; empty where nothing does.
    default String byHand(RecoveryStep step) {
        return ByHand.command(step.act());
    }

    /// The version that the daemon says it has; empty where it does not.
    String version();

    /// What is found now; empty where nothing explains it.
    List<Finding> lookAgain() throws InterruptedException;

    /// Lets go of everything that was needed for it; the daemon is left as it is.
    @Override
    void close();
}
