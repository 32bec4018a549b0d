package app.tomo.ui.adopt;

import app.tomo.model.Scope;
import app.tomo.ui.FxBridge;
import app.tomo.ui.adopt.AdoptView.Phase;
import app.tomo.words.AdoptWords.Sentence;
import app.tomo.words.Label;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Looks, asks and has it done, one thing after the other; what is overtaken is not shown. FX thread.
final class AdoptViewModel {
    /// A question to the machine.
    private interface Question<T> {
        T answer() throws InterruptedException;
    }

    private final Words words;
    private final Adoption adoption;
    private final Executor blocking;
    private final FxBridge bridge;
    private final ReadOnlyObjectWrapper<AdoptView> view =
            new ReadOnlyObjectWrapper<>(
                    new AdoptView(Scope.USER, List.of(), "", "", Phase.LOOKING));
    private Adoption.@Nullable Work work;
    private long turn;

    AdoptViewModel(Words words, Adoption adoption, Executor blocking, FxBridge bridge) {
        this.words = words;
        this.adoption = adoption;
        this.blocking = blocking;
        this.bridge = bridge;
    }

    ReadOnlyObjectProperty<AdoptView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    String text(Label label) {
        return words.labels().of(label);
    }

    /// Looks what it takes, unless it is being done right now.
    void look(Scope scope) {
        if (view.get().phase() == Phase.WORKING) {
            return;
        }
        work = null;
        show(scope, Phase.LOOKING, text(Label.ADOPT_LOOKING));
        ask(() -> adoption.look(scope), look -> found(scope, look));
    }

    private void found(Scope scope, Adoption.Look look) {
        switch (look) {
            case Adoption.Look.Obstacle(String sentence) -> show(scope, Phase.OBSTACLE, sentence);
            case Adoption.Look.Plan plan -> {
                work = plan.carryOut();
                String undo = words.adopt().of(Sentence.UNDO);
                view.set(new AdoptView(scope, plan.steps(), undo, "", Phase.READY));
            }
        }
    }

    /// Has it done, where the person was shown what that is; looks again where it could not be.
    void goOn() {
        Adoption.Work wanted = work;
        AdoptView shown = view.get();
        if (wanted != null) {
            carryOut(wanted, shown);
        } else if (!shown.isBusy()) {
            look(shown.scope());
        }
    }

    private void carryOut(Adoption.Work wanted, AdoptView shown) {
        work = null;
        String line = text(Label.ADOPT_WORKING);
        view.set(new AdoptView(shown.scope(), shown.steps(), shown.undo(), line, Phase.WORKING));
        ask(wanted::run, result -> ended(shown.scope(), result));
    }

    private void ended(Scope scope, Adoption.Result result) {
        show(scope, result.good() ? Phase.DONE : Phase.NOT_DONE, result.sentence());
    }

    private void show(Scope scope, Phase phase, String line) {
        view.set(new AdoptView(scope, List.of(), "", line, phase));
    }

    private <T> void ask(Question<T> question, Consumer<T> taker) {
        long mine = ++turn;
        blocking.execute(
                () -> {
                    try {
                        T answer = question.answer();
                        bridge.run(
                                () -> {
                                    if (mine == turn) {
                                        taker.accept(answer);
                                    }
                                });
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
