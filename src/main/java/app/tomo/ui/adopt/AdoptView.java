package app.tomo.ui.adopt;

import app.tomo.model.Scope;
import app.tomo.words.AdoptWords.Step;

import java.util.List;

/// What the window shows at one moment.
///
/// @param scope who is to take over
/// @param steps what would be done; empty for as long as that is not known
/// @param undo what happens if it does not work; empty without steps
/// @param line what is going on, or what it came to
/// @param phase how far it is
record AdoptView(Scope scope, List<Step> steps, String undo, String line, Phase phase) {
    /// How far it is.
    enum Phase {
        LOOKING,
        /// The person is asked.
        READY,
        /// It cannot be done.
        OBSTACLE,
        WORKING,
        DONE,
        NOT_DONE
    }

    AdoptView {
        steps = List.copyOf(steps);
    }

    boolean isBusy() {
        return phase == Phase.LOOKING || phase == Phase.WORKING;
    }

    /// Whether the person may choose somebody else.
    boolean isOpen() {
        return phase != Phase.WORKING && phase != Phase.DONE;
    }
}
