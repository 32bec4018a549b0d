package app.tomo.ui.adopt;

import app.tomo.model.Scope;
import app.tomo.words.AdoptWords.Step;

import java.util.List;

/// How a daemon that somebody else started changes hands, as the window sees it. Blocks, for as long as the machine takes;
/// not for the FX thread.
public interface Adoption {
    /// What a look came to.
    sealed interface Look {
        /// Why it cannot be done, in a sentence.
        record Obstacle(String sentence) implements Look {}

        /// What would be done, step by step.
        ///
        /// @param carryOut does it, and blocks until that is verified or undone
        record Plan(List<Step> steps, Work carryOut) implements Look {
            public Plan {
                steps = List.copyOf(steps);
            }
        }
    }

    /// What the person gave leave to.
    interface Work {
        Result run() throws InterruptedException;
    }

    /// What it came to, in a sentence.
    record Result(boolean good, String sentence) {}

    /// Looks what there is to be done.
    ///
    /// @param scope who would take over: USER or CHILD
    Look look(Scope scope) throws InterruptedException;
}
