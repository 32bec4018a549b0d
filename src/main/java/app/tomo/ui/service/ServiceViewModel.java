package app.tomo.ui.service;

import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.runtime.Clock;
import app.tomo.ui.FxBridge;
import app.tomo.words.UnitPhrase;
import app.tomo.words.UnitWords;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What is there, and what a person has in mind for it. FX thread, but for [#publish].
public final class ServiceViewModel {
    private final ServiceDesk desk;
    private final UnitWords words;
    private final Clock clock;
    private final Executor blocking;
    private final FxBridge bridge;
    private final Consumer<List<Object>> inbox;
    private final ReadOnlyObjectWrapper<ServiceState> state =
            new ReadOnlyObjectWrapper<>(new ServiceState.Looking());
    private boolean shown;
    private boolean looking;
    private boolean again;

    /// @param blocking looks and works, one thread each
    public ServiceViewModel(
            ServiceDesk desk, UnitWords words, Clock clock, Executor blocking, FxBridge bridge) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.blocking = blocking;
        this.bridge = bridge;
        inbox = bridge.latest(new News());
    }

    /// Looks anew where what matters here has changed.
    private final class News implements Consumer<List<Object>> {
        private List<Object> newest = List.of();

        @Override
        public void accept(List<Object> next) {
            if (!next.equals(newest)) {
                newest = next;
                look();
            }
        }
    }

    /// The world has changed. Any thread.
    public void publish(Snapshot snapshot) {
        var status = snapshot.status();
        inbox.accept(
                status == null
                        ? List.of(snapshot.target())
                        : Arrays.asList(
                                snapshot.target(),
                                status.load(),
                                status.enablement(),
                                status.activity(),
                                status.pid()));
    }

    UnitWords words() {
        return words;
    }

    Clock clock() {
        return clock;
    }

    ReadOnlyObjectProperty<ServiceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void show(boolean inSight) {
        shown = inSight;
        look();
    }

    /// A plan that a person looks at is left as it is.
    private void look() {
        boolean open =
                state.get() instanceof ServiceState.Looking
                        || state.get() instanceof ServiceState.Overview;
        if (!shown || !open) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        blocking.execute(this::lookNow);
    }

    /// A look that throws is over, too: the next one is not held up by it.
    private void lookNow() {
        UnitSurvey survey;
        try {
            survey = desk.look();
        } catch (RuntimeException mistake) {
            bridge.run(this::looked);
            throw mistake;
        }
        bridge.run(() -> seen(survey));
    }

    private void seen(UnitSurvey survey) {
        boolean open =
                state.get() instanceof ServiceState.Looking
                        || state.get() instanceof ServiceState.Overview;
        ServiceState overview = new ServiceState.Overview(survey);
        // What is the same stays as it is, with the text that a person has selected in it.
        if (open && !overview.equals(state.get())) {
            state.set(overview);
        }
        looked();
    }

    private void looked() {
        looking = false;
        if (again) {
            again = false;
            look();
        }
    }

    /// Why that cannot be planned now; null where it can.
    @Nullable String obstacle(UnitTask task, Scope scope, UnitSurvey survey) {
        return switch (UnitPlanning.plan(task, scope, survey)) {
            case UnitPlanning.Result.Obstacle obstacle -> words.obstacle(obstacle);
            case UnitPlanning.Result.Planned _ -> null;
        };
    }

    /// Shows what would be done.
    void plan(UnitTask task, Scope scope, UnitSurvey survey) {
        if (UnitPlanning.plan(task, scope, survey)
                instanceof UnitPlanning.Result.Planned(UnitPlan plan)) {
            state.set(new ServiceState.Planned(plan, survey));
        }
    }

    /// Goes back to what is there.
    void leave() {
        state.set(new ServiceState.Looking());
        look();
    }

    void carryOut() {
        if (state.get() instanceof ServiceState.Planned(UnitPlan plan, UnitSurvey survey)) {
            state.set(new ServiceState.Working(plan, survey));
            blocking.execute(() -> carryOut(plan, survey));
        }
    }

    /// What throws is answered, too; the thread that it ends writes it down.
    private void carryOut(UnitPlan plan, UnitSurvey survey) {
        ServiceDesk.Result result;
        try {
            result = desk.carryOut(plan);
        } catch (RuntimeException mistake) {
            ended(plan, survey, new ServiceDesk.Result(false, words.of(UnitPhrase.MISTAKE)));
            throw mistake;
        }
        ended(plan, survey, result);
    }

    private void ended(UnitPlan plan, UnitSurvey survey, ServiceDesk.Result result) {
        bridge.run(() -> state.set(new ServiceState.Ended(plan, survey, result)));
    }
}
