package app.tomo.ui.wizard;

import app.tomo.ui.wizard.WizardView.Box;
import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Task;

import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What is being done, and what it came to: the steps stay in their places. FX thread.
final class ProgressBody extends Body {
    private final String copy;
    private final VBox boxes = new VBox();
    private final VBox list = new VBox();
    private final List<TaskRow> rows = new ArrayList<>();
    private List<Box> found = List.of();
    private List<String> titles = List.of();

    /// @param copy what the button is called that copies a command
    ProgressBody(String copy) {
        this.copy = copy;
        boxes.getStyleClass().add("wizard-page");
        list.getStyleClass().add("task-list");
        Texts.setShown(boxes, false);
        getChildren().setAll(boxes, list);
    }

    @Override
    boolean takes(Page page) {
        return page instanceof Page.Progress;
    }

    @Override
    void fill(Page page) {
        if (!(page instanceof Page.Progress(List<Box> newest, List<Task> tasks))) {
            return;
        }
        if (!newest.equals(found)) {
            found = newest;
            boxes.getChildren().setAll(found.stream().map(FindingBox::new).toList());
            Texts.setShown(boxes, !found.isEmpty());
        }
        List<String> named = tasks.stream().map(Task::title).toList();
        if (!named.equals(titles)) {
            titles = named;
            rows.clear();
            tasks.forEach(each -> rows.add(new TaskRow(each, copy)));
            list.getChildren().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(tasks.get(i));
        }
    }
}
