package app.tomo.ui.status;

import app.tomo.model.ActionKind;
import app.tomo.ui.status.StatusView.Choice;
import app.tomo.ui.status.StatusView.Line;
import app.tomo.ui.status.StatusView.Progress;
import app.tomo.words.Label;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What can be done, how far it is, and how it ended. Cancel stands in the place of Pause while something
/// is under way; the place for the line below is always there.
final class ActionsSection extends VBox {
    private final List<Place> places = new ArrayList<>();
    private final PauseMenu pause;
    private final Button cancel = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final javafx.scene.control.Label line = new javafx.scene.control.Label();
    private final Hover hover = new Hover(line);

    /// A place for a button; which action it is for can change.
    private static final class Place {
        private final GreyableButton button;
        private ActionKind kind = ActionKind.RELOAD;

        Place(StatusViewModel model) {
            button = new GreyableButton(() -> model.choose(kind), "action");
        }

        void show(Choice choice) {
            kind = choice.kind();
            button.setId(kind.id());
            button.show(choice.text(), choice.obstacle());
            button.getStyleClass().remove("accent");
            if (choice.primary()) {
                button.getStyleClass().add("accent");
            }
        }
    }

    ActionsSection(StatusViewModel model) {
        getStyleClass().addAll("section", "actions");
        HBox row = new HBox();
        row.getStyleClass().add("action-row");
        for (int i = 0; i < 3; i++) {
            Place place = new Place(model);
            places.add(place);
            row.getChildren().add(place.button);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        // It stands between two spaces and needs one: words are longer in some languages.
        HBox.setMargin(gap, new Insets(0, 0, 0, -8));
        cancel.setText(model.text(Label.CANCEL));
        cancel.setId("cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setVisible(false);
        cancel.setOnAction(event -> model.cancel());
        pause = new PauseMenu(model);
        StackPane last = new StackPane(pause.button(), cancel);
        last.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(gap, last);

        bar.getStyleClass().add("progress");
        bar.setManaged(false);
        bar.setVisible(false);
        line.getStyleClass().addAll("small", "progress-line");
        line.setWrapText(true);
        getChildren().setAll(row, line, bar);
    }

    void show(List<Choice> choices) {
        for (int i = 0; i < places.size(); i++) {
            places.get(i).show(choices.get(i));
        }
        pause.show(choices.getLast());
    }

    void show(Progress progress) {
        Line said = progress.line();
        line.setText(said.text());
        line.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        line.getStyleClass().add(said.tone().style());
        hover.say(said.hover());
        switch (progress) {
            case Progress.Idle _ -> {
                swap(cancel, pause.button());
                bar.setVisible(false);
            }
            case Progress.Running running -> {
                swap(pause.button(), cancel);
                bar.setVisible(true);
                bar.setProgress(running.part());
            }
        }
    }

    /// One stands in the other's place, and takes the focus over.
    private static void swap(Button gone, Button here) {
        boolean focused = gone.isFocused();
        here.setVisible(true);
        if (focused) {
            here.requestFocus();
        }
        gone.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.resizeRelocate(0, 0, getWidth(), 2);
    }
}
