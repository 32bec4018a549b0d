package app.tomo.ui.wizard;

import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.words.RecoveryWords;

import java.util.function.Supplier;

/// The steps of a recovery in words, as `tomo recover` says them.
///
/// @param newest what is known of the daemon by now
record StepTexts(RecoveryWords words, Supplier<Snapshot> newest) {
    String title(RecoveryStep step) {
        return words.title(step);
    }

    /// What it changes, or how the person does it.
    String about(RecoveryStep step) {
        Snapshot now = newest.get();
        return words.detail(
                step,
                now.limits().time(Limit.RECOVERY_PROOF),
                now.limits().time(Limit.RECOVERY_SETTLE));
    }

    /// What became of it. The command that does it by hand stands below, on a line of its own.
    String state(RecoveryStep step, StepState state) {
        StepState told =
                switch (state) {
                    case StepState.Refused _ -> new StepState.Refused("");
                    case StepState.NotAsked _ -> new StepState.NotAsked("");
                    default -> state;
                };
        return words.state(step, told, newest.get());
    }
}
