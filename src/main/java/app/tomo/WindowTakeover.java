package app.tomo;

import app.tomo.model.Candidate;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.ui.adopt.Adoption;

import org.jspecify.annotations.Nullable;

/// A takeover that is asked for in the window: what changed hands is what the app looks after from then on.
record WindowTakeover(App app, Discovery discovery, Takeover takeover) implements Adoption {
    @Override
    public Look look(Scope scope) throws InterruptedException {
        Takeover mine = takeover.of(meant(app.snapshot()));
        return switch (mine.look(scope)) {
            case Takeover.Look.Obstacle(String sentence) -> new Look.Obstacle(sentence);
            case Takeover.Look.Plan plan -> new Look.Plan(plan.steps(), () -> carryOut(mine, plan));
        };
    }

    private static Target meant(Snapshot snapshot) {
        Target target = snapshot.target();
        return new Target(
                target.profile(),
                target.scope(),
                target.unit(),
                target.binary(),
                target.config(),
                target.address() == null ? snapshot.invocation().address() : target.address());
    }

    private Result carryOut(Takeover mine, Takeover.Look.Plan plan) throws InterruptedException {
        app.hush();
        boolean changed = false;
        try {
            Takeover.Result result = mine.carryOut(plan);
            if (result instanceof Takeover.Result.Done(String _, Keeper child)) {
                changed = true;
                lookAfter(child, mine.target());
            }
            return new Result(changed, result.sentence());
        } finally {
            if (!changed) {
                app.speak();
            }
        }
    }

    private void lookAfter(@Nullable Keeper child, Target target) {
        if (child == null) {
            discovery.choose(
                    app,
                    new Candidate(
                            Scope.USER,
                            target.unit(),
                            app.snapshot().invocation(),
                            LoadState.LOADED,
                            true));
        } else {
            app.lookAfter(child);
        }
    }
}
