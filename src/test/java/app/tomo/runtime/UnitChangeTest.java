package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Permit;
import app.tomo.model.Scope;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.Units;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// A change of how the unit is defined is an action like any other.
class UnitChangeTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestEngine test = TestEngine.well();

    private static UnitPlan plan(Scope scope) {
        return ((UnitPlanning.Result.Planned)
                        UnitPlanning.plan(
                                UnitTask.INSTALL,
                                scope,
                                Units.survey(Units.none(Scope.USER), Units.none(Scope.SYSTEM))))
                .plan();
    }

    private Outcome changedBy(UnitControl units, Scope scope) {
        test.engine().defineBy(units);
        return test.outcomeOf(test.lifecycle().changeUnit(plan(scope)), LONG);
    }

    @Test
    void itHoldsThePermitWhileItIsMadeAndLeavesTheDaemonAlone() {
        AtomicReference<@Nullable Action> held = new AtomicReference<>();
        Outcome outcome =
                changedBy(
                        (plan, _) -> {
                            assertEquals(UnitTask.INSTALL, plan.task());
                            held.set(Objects.requireNonNull(test.now().action()));
                            return null;
                        },
                        Scope.USER);
        assertTrue(outcome.good(), outcome::toString);
        assertEquals(ActionKind.CHANGE_UNIT, Objects.requireNonNull(held.get()).kind());
        assertEquals(new Permit(null, 1, 1), test.now().permit());
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aNoEndsItAndIsTold() {
        Failure no = new Failure.UnitNotChanged(Outcome.Hitch.DECLINED, "", true);
        assertEquals(new Outcome.Failed(no), changedBy((_, _) -> no, Scope.SYSTEM));
        assertEquals(new Permit(null, 1, 1), test.now().permit());
    }

    @Test
    void whatThrowsGivesThePermitBack() {
        Outcome outcome =
                changedBy(
                        (_, _) -> {
                            throw new TestEngine.Planned();
                        },
                        Scope.USER);
        assertEquals(new Outcome.Failed(new Failure.OwnMistake()), outcome);
        assertEquals(new Permit(null, 1, 1), test.now().permit());
    }

    @Test
    void whereAPasswordIsAskedForThereIsTimeToTypeIt() {
        AtomicReference<@Nullable Duration> given = new AtomicReference<>();
        UnitControl noting =
                (_, deadline) -> {
                    given.set(deadline);
                    return null;
                };
        assertTrue(changedBy(noting, Scope.USER).good());
        assertEquals(Limits.DEFAULT.time(Limit.UNIT), given.get());
        assertTrue(changedBy(noting, Scope.SYSTEM).good());
        assertEquals(Limits.DEFAULT.time(Limit.UNIT_ASKED), given.get());
    }

    @Test
    void whereNobodyCanChangeUnitsNothingIsClaimed() {
        Outcome outcome = test.outcomeOf(test.lifecycle().changeUnit(plan(Scope.USER)), LONG);
        assertEquals(
                new Outcome.Failed(new Failure.UnitNotChanged(Outcome.Hitch.MANAGER, "", true)),
                outcome);
    }
}
