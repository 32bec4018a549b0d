package app.tomo.ui.wizard;

import app.tomo.model.Scope;
import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.wizard.WizardView.Candidate;
import app.tomo.ui.wizard.WizardView.Runner;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Who is to run the daemon. FX thread.
final class RunnerBox extends VBox {
    private final Map<Scope, RadioButton> buttons = new EnumMap<>(Scope.class);

    /// @param runs told who is to run the daemon
    RunnerBox(Runner runner, Consumer<Scope> runs) {
        getStyleClass().add("runner-box");
        getChildren().add(Paragraph.of(runner.question(), "strong"));
        ToggleGroup group = new ToggleGroup();
        for (Candidate each : runner.candidates()) {
            RadioButton button = new RadioButton(each.text());
            button.setToggleGroup(group);
            button.setAccessibleText(each.text() + ". " + each.hint());
            button.setId("runner-" + each.scope().id());
            button.setOnAction(_ -> runs.accept(each.scope()));
            buttons.put(each.scope(), button);
            Label hint = Paragraph.of(each.hint(), "small", "muted", "runner-hint");
            hint.setOnMouseClicked(_ -> button.fire());
            getChildren().add(new VBox(button, hint));
        }
    }

    void show(Scope chosen) {
        buttons.forEach((scope, button) -> button.setSelected(scope == chosen));
    }
}
