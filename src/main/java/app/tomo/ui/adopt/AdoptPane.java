package app.tomo.ui.adopt;

import app.tomo.model.Scope;
import app.tomo.ui.adopt.AdoptView.Phase;
import app.tomo.ui.frame.ContentScroll;
import app.tomo.ui.theme.Theme;
import app.tomo.words.AdoptWords.Step;
import app.tomo.words.Label;

import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Who may take over, what would be done for it, and one button that does it. FX thread.
final class AdoptPane extends VBox {
    private static final double WIDTH = 520;

    private final AdoptViewModel model;
    private final Map<Scope, RadioButton> takers = new EnumMap<>(Scope.class);
    private final VBox steps = new VBox();
    private final javafx.scene.control.Label line = text("", "adopt-line");
    private final Button carryOut = new Button();
    private final Button close = new Button();

    /// @param closing asked for by the button
    AdoptPane(AdoptViewModel model, Runnable closing) {
        this.model = model;
        getStyleClass().add("adopt");
        setPrefWidth(WIDTH);
        getStylesheets().add(Theme.styleSheet(AdoptPane.class, "adopt.css"));
        carryOut.setId("take-over");
        carryOut.getStyleClass().add("accent");
        carryOut.setOnAction(event -> model.goOn());
        close.setText(model.text(Label.CANCEL));
        close.setId("close");
        close.setOnAction(event -> closing.run());
        ToggleGroup group = new ToggleGroup();
        VBox choice =
                new VBox(
                        taker(group, Scope.USER, Label.ADOPT_USER, Label.ADOPT_USER_HINT),
                        taker(group, Scope.CHILD, Label.ADOPT_CHILD, Label.ADOPT_CHILD_HINT));
        choice.getStyleClass().add("adopt-choice");
        VBox top =
                new VBox(
                        text(model.text(Label.ADOPT_HEADLINE), "headline", "strong"),
                        text(model.text(Label.ADOPT_BODY), "muted"),
                        choice);
        top.getStyleClass().add("adopt-top");
        getChildren().setAll(top, plan(), bottom());
        model.viewProperty().subscribe(this::show);
    }

    private VBox taker(ToggleGroup group, Scope scope, Label name, Label hint) {
        RadioButton button = new RadioButton(model.text(name));
        button.setToggleGroup(group);
        button.setAccessibleText(model.text(name) + ". " + model.text(hint));
        button.setId("taker-" + scope.id());
        button.setOnAction(event -> model.look(scope));
        takers.put(scope, button);
        var why = text(model.text(hint), "small", "muted", "adopt-hint");
        why.setOnMouseClicked(event -> button.fire());
        return new VBox(button, why);
    }

    private ContentScroll plan() {
        steps.getStyleClass().add("adopt-steps");
        return new ContentScroll(steps, "adopt-plan");
    }

    private HBox bottom() {
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setMaxWidth(Double.MAX_VALUE);
        carryOut.setMinWidth(Region.USE_PREF_SIZE);
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox bottom = new HBox(line, close, carryOut);
        bottom.getStyleClass().add("adopt-bottom");
        return bottom;
    }

    private void show(AdoptView view) {
        takers.forEach(
                (scope, button) -> {
                    button.setSelected(scope == view.scope());
                    button.setDisable(!view.isOpen());
                });
        steps.getChildren().setAll(content(view));
        line.setText(view.isBusy() ? view.line() : "");
        boolean over = view.phase() == Phase.DONE;
        boolean again = view.phase() == Phase.OBSTACLE || view.phase() == Phase.NOT_DONE;
        carryOut.setText(model.text(again ? Label.ADOPT_AGAIN : Label.ADOPT_DO));
        carryOut.setDisable(view.isBusy());
        carryOut.setVisible(!over);
        carryOut.setManaged(!over);
        close.setText(model.text(over ? Label.CLOSE : Label.CANCEL));
        close.setDisable(view.phase() == Phase.WORKING);
    }

    private List<Region> content(AdoptView view) {
        List<Region> content = new ArrayList<>();
        for (Step step : view.steps()) {
            content.add(text(step.text()));
            if (!step.file().isEmpty()) {
                content.add(text(step.file(), "machine", "adopt-file"));
            }
        }
        if (!view.undo().isEmpty()) {
            content.add(text(view.undo(), "small", "muted"));
        }
        if (!view.isBusy() && !view.line().isEmpty()) {
            String tone = view.phase() == Phase.DONE ? "tone-plain-text" : "tone-look";
            content.add(text(view.line(), tone));
        }
        return content;
    }

    /// The first thing to reach by keyboard is the choice.
    void focus() {
        takers.values().stream()
                .filter(RadioButton::isSelected)
                .findFirst()
                .ifPresent(RadioButton::requestFocus);
    }

    private static javafx.scene.control.Label text(String text, String... styles) {
        var label = new javafx.scene.control.Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
