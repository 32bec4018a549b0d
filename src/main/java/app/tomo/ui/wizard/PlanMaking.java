package app.tomo.ui.wizard;

import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.ui.FxBridge;
import app.tomo.ui.wizard.WizardState.Found;
import app.tomo.ui.wizard.WizardState.Mistaken;
import app.tomo.ui.wizard.WizardState.Planned;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Has plans made where that may block, and tells of them on the FX thread.
record PlanMaking(Executor blocking, FxBridge bridge) {
    /// Makes a plan; blocks.
    interface Planning {
        RecoveryPlan made() throws InterruptedException;
    }

    /// @param then hears what came of it: a plan, or a mistake
    void make(Found found, @Nullable Scope runner, Planning planning, Consumer<WizardState> then) {
        blocking.execute(() -> made(found, runner, planning, then));
    }

    /// What throws is answered, too; the thread that it ends writes it down.
    private void made(
            Found found, @Nullable Scope runner, Planning planning, Consumer<WizardState> then) {
        try {
            RecoveryPlan plan = planning.made();
            bridge.run(() -> then.accept(new Planned(found, plan, Set.of(), runner, false, false)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException mistake) {
            bridge.run(() -> then.accept(new Mistaken(found.stage())));
            throw mistake;
        }
    }
}
