package app.tomo.ui.wizard;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.wizard.WizardView.Task;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Map;

/// A step that is being done, or was. It stays the same row, so that what a person has unfolded stays so. FX thread.
final class TaskRow extends VBox {
    private final SignMark mark;
    private final Label state = Paragraph.of("", "small", "muted");
    private final Label left = Texts.whole("", "small", "muted", "task-left");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label command = Paragraph.of("", "machine");
    private final HBox byHand;
    private final Unfolding output;

    /// @param copy what the button is called that copies a command
    TaskRow(Task task, String copy) {
        getStyleClass().add("task");
        setId("task-" + task.id());
        mark = new SignMark(task.sign());
        Label title = Paragraph.of(task.title(), "strong");
        VBox lines = new VBox(title, state);
        HBox.setHgrow(lines, Priority.ALWAYS);
        output = new Unfolding(task.unfold(), task.title(), "tag");
        HBox row = new HBox(mark, lines, left, output.button());
        row.getStyleClass().add("task-row");
        Button copies = new Button(copy);
        copies.getStyleClass().add("tag");
        copies.setMinWidth(USE_PREF_SIZE);
        copies.setOnAction(
                _ -> {
                    var _ =
                            Clipboard.getSystemClipboard()
                                    .setContent(Map.of(DataFormat.PLAIN_TEXT, command.getText()));
                });
        byHand = new HBox(command, copies);
        byHand.getStyleClass().addAll("task-command");
        bar.getStyleClass().add("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        output.below().getStyleClass().add("wizard-changes");
        getChildren().setAll(row, bar, byHand, output.below());
        setAccessibleRole(AccessibleRole.TEXT);
        show(task);
    }

    void show(Task task) {
        mark.show(task.sign());
        state.setText(task.state());
        left.setText(task.left());
        bar.setProgress(Math.max(0, task.part()));
        bar.setAccessibleText(task.left());
        // Its room is kept.
        bar.setVisible(task.part() >= 0);
        command.setText(task.command());
        Texts.setShown(byHand, !task.command().isEmpty());
        output.show(task.output());
        setAccessibleText(String.join(" ", task.title(), task.state(), task.left()).strip());
    }
}
