package app.tomo.ui.wizard;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.wizard.WizardView.Step;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.BiConsumer;

/// A step that would be done: the person may leave it out, and sees exactly what it changes. FX thread.
final class StepBox extends VBox {
    private final CheckBox wanted = new CheckBox();

    /// @param chosen told whether the person wants that step
    StepBox(Step step, BiConsumer<String, Boolean> chosen) {
        getStyleClass().addAll("wizard-box", "wizard-step");
        setId("step-" + step.id());
        wanted.setAccessibleText(step.title());
        wanted.setDisable(!step.optional());
        wanted.setOnAction(_ -> chosen.accept(step.id(), wanted.isSelected()));
        Label title = Paragraph.of(step.title(), "strong");
        Label about = Paragraph.of(step.about(), "small", "muted");
        VBox lines = new VBox(title, about);
        HBox.setHgrow(lines, Priority.ALWAYS);
        if (step.optional()) {
            lines.setOnMouseClicked(_ -> wanted.fire());
        }
        Unfolding changes = new Unfolding(step.unfold(), step.title(), "flat");
        changes.show(step.changes());
        HBox row = new HBox(wanted, lines);
        row.getStyleClass().add("wizard-step-row");
        if (!step.badge().isEmpty()) {
            row.getChildren()
                    .add(Texts.whole(step.badge(), "tag", step.yours() ? "tag-yours" : "tag-look"));
        }
        row.getChildren().add(changes.button());
        changes.below().getStyleClass().add("wizard-changes");
        getChildren().setAll(row, changes.below());
    }

    void show(Step step) {
        wanted.setSelected(step.wanted());
    }
}
