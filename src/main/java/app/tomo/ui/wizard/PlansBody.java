package app.tomo.ui.wizard;

import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// What would be done, step by step. What a person chooses changes a mark and nothing else. FX thread.
final class PlansBody extends Body {
    private final BiConsumer<String, Boolean> chosen;
    private final List<StepBox> boxes = new ArrayList<>();
    private List<String> ids = List.of();

    /// @param chosen told whether the person wants a step
    PlansBody(BiConsumer<String, Boolean> chosen) {
        this.chosen = chosen;
    }

    @Override
    boolean takes(Page page) {
        return page instanceof Page.Plans;
    }

    @Override
    void fill(Page page) {
        if (!(page instanceof Page.Plans(List<Step> steps))) {
            return;
        }
        List<String> newest = steps.stream().map(Step::id).toList();
        if (!newest.equals(ids)) {
            ids = newest;
            boxes.clear();
            steps.forEach(each -> boxes.add(new StepBox(each, chosen)));
            getChildren().setAll(boxes);
        }
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).show(steps.get(i));
        }
    }
}
