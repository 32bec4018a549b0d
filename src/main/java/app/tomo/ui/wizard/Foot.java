package app.tomo.ui.wizard;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.wizard.WizardView.Choice;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What decides: it stays in sight however long the page is. FX thread.
final class Foot extends HBox {
    private final Consumer<Deed> chosen;
    private final Label note = Paragraph.of("", "small", "muted");
    private final List<Button> buttons = new ArrayList<>();
    private List<Choice> shown = List.of();

    /// @param chosen told what the person wants
    Foot(Consumer<Deed> chosen) {
        this.chosen = chosen;
        getStyleClass().add("wizard-foot");
    }

    /// What is the same keeps its place, and the focus with it.
    void show(String said, List<Choice> choices) {
        note.setText(said);
        if (choices.equals(shown)) {
            return;
        }
        Optional<String> focused =
                buttons.stream().filter(Node::isFocused).map(Node::getId).findFirst();
        shown = choices;
        buttons.clear();
        getChildren().clear();
        for (Choice choice : choices) {
            Button button = button(choice);
            if (choice.deed() == Deed.REPORT) {
                button.getStyleClass().add("flat");
            } else if (!getChildren().contains(note)) {
                getChildren().addAll(note, Texts.gap());
            }
            getChildren().add(button);
            buttons.add(button);
        }
        focused.flatMap(this::named).ifPresent(Node::requestFocus);
    }

    private Optional<Button> named(String id) {
        return buttons.stream().filter(each -> id.equals(each.getId())).findFirst();
    }

    private Button button(Choice choice) {
        Button button = new Button(choice.text());
        button.setId(choice.deed().id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(!choice.open());
        button.setOnAction(_ -> chosen.accept(choice.deed()));
        if (choice.primary()) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    /// The one that is to be taken; nothing where there is none.
    Optional<Button> primary() {
        return buttons.stream()
                .filter(each -> each.getStyleClass().contains("accent") && !each.isDisabled())
                .findFirst();
    }

    /// The first one that can be taken.
    Optional<Button> first() {
        return buttons.stream().filter(each -> !each.isDisabled()).findFirst();
    }
}
