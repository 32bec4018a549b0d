package app.tomo.ui.wizard;

import app.tomo.model.Scope;
import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Runner;
import app.tomo.ui.wizard.WizardView.Step;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What would be done, step by step. What a person chooses changes a mark and nothing else. FX thread.
final class PlansBody extends Body {
    private final BiConsumer<String, Boolean> chosen;
    private final Consumer<Scope> runs;
    private final VBox top = new VBox();
    private final VBox list = new VBox();
    private @Nullable RunnerBox runners;
    private final List<StepBox> boxes = new ArrayList<>();
    private List<Step> made = List.of();

    /// @param chosen told whether the person wants a step
    /// @param runs told who is to run the daemon
    PlansBody(BiConsumer<String, Boolean> chosen, Consumer<Scope> runs) {
        this.chosen = chosen;
        this.runs = runs;
        list.getStyleClass().add("wizard-list");
        Texts.setShown(top, false);
        getChildren().setAll(top, list);
    }

    @Override
    boolean takes(Page page) {
        return page instanceof Page.Plans;
    }

    @Override
    void fill(Page page) {
        if (!(page instanceof Page.Plans(var runner, List<Step> steps))) {
            return;
        }
        if (runner != null) {
            show(runner);
        }
        List<Step> newest = steps.stream().map(Step::untouched).toList();
        if (!newest.equals(made)) {
            made = newest;
            boxes.clear();
            steps.forEach(each -> boxes.add(new StepBox(each, chosen)));
            list.getChildren().setAll(boxes);
        }
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).show(steps.get(i));
        }
    }

    /// Whoever chooses by keyboard stays where they are.
    private void show(Runner runner) {
        RunnerBox box = runners == null ? new RunnerBox(runner, runs) : runners;
        if (runners == null) {
            runners = box;
            top.getChildren().setAll(box);
            Texts.setShown(top, true);
        }
        box.show(runner.chosen());
    }
}
