package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitPlan;
import app.tomo.runtime.Clock;
import app.tomo.runtime.UnitControl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Function;

/// Changes units of systemd: writes their files, has the manager read them, and looks whether it has them as they were meant. What
/// does not work is taken back. Any thread.
///
/// @param buses the session's for USER, the system's for SYSTEM
public record SystemdUnitControl(Function<Scope, Bus> buses, Clock clock) implements UnitControl {
    @Override
    public Outcome.@Nullable Failure change(UnitPlan plan, Duration deadline) {
        SystemdManager manager =
                new SystemdManager(buses.apply(plan.scope()), plan.scope() == Scope.SYSTEM);
        Countdown end = Countdown.of(deadline, clock);
        UnitEdit edit = edit(plan, manager, end);
        Hindrance hindrance = edit.carryOut(plan.definition());
        if (hindrance == null) {
            hindrance = seen(plan, manager, end);
        }
        if (hindrance == null) {
            return null;
        }
        UnitEdit undo = edit(plan, manager, Countdown.of(deadline, clock));
        return hindrance.failure(undo.takeBack(edit.done()));
    }

    private UnitEdit edit(UnitPlan plan, SystemdManager manager, Countdown end) {
        DefinitionFolder folder =
                plan.asks() ? new GuardedFolder(GuardedFolder.PKEXEC, end) : new WritableFolder();
        return new UnitEdit(UnitName.of(plan.unit()).value(), manager, folder, end);
    }

    /// What the manager has, compared with what was meant.
    private static @Nullable Hindrance seen(UnitPlan plan, SystemdManager manager, Countdown end) {
        try {
            String mismatch =
                    plan.mismatch(
                            UnitDefinitions.read(
                                    manager, plan.scope(), UnitName.of(plan.unit()), end));
            return mismatch == null ? null : new Hindrance(Outcome.Hitch.OVERRULED, mismatch);
        } catch (BusException lost) {
            return Hindrance.of(lost.failure());
        }
    }
}
