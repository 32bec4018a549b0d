package app.tomo.ui.editor;

import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Search and replace above the text. FX thread.
final class SearchBar extends VBox {
    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

    /// After an edit the count is taken anew when the typing rests.
    private static final Duration RESTS = Duration.millis(250);

    private final EditorWords words;
    private final Finder finder;
    private final TextField what = new TextField();
    private final TextField by = new TextField();
    private final ToggleButton exact = new ToggleButton("Aa");
    private final ToggleButton regex = new ToggleButton(".*");
    private final Label count = new Label();
    private final HBox second = new HBox();
    private final PauseTransition rest = new PauseTransition(RESTS);

    SearchBar(EditorWords words, Finder finder, Runnable close) {
        this.words = words;
        this.finder = finder;
        getStyleClass().add("editor-bar");
        named(what, Sentence.FIND);
        named(by, Sentence.REPLACE_BY);
        toggle(exact, Sentence.EXACT_CASE);
        toggle(regex, Sentence.REGEX);
        count.getStyleClass().addAll("small", "muted", "count");
        HBox first = new HBox();
        first.getStyleClass().add("editor-bar-row");
        first.getChildren()
                .setAll(
                        what,
                        exact,
                        regex,
                        count,
                        button("↑", Sentence.PREVIOUS, () -> step(-1)),
                        button("↓", Sentence.NEXT, () -> step(1)),
                        button("✕", Sentence.CLOSE, close));
        second.getStyleClass().add("editor-bar-row");
        second.getChildren()
                .setAll(
                        by,
                        button(words.of(Sentence.REPLACE), Sentence.REPLACE, this::replace),
                        button(
                                words.of(Sentence.REPLACE_ALL),
                                Sentence.REPLACE_ALL,
                                this::replaceAll));
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox.setHgrow(by, Priority.ALWAYS);
        getChildren().setAll(first, second);
        what.textProperty().subscribe((before, now) -> search());
        rest.setOnFinished(event -> count(finder.recount()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, close));
    }

    /// @param chosen what is selected in the text, to look for; empty to keep what was looked for
    void show(String chosen, boolean replacing) {
        second.setVisible(replacing);
        second.setManaged(replacing);
        if (!chosen.isEmpty()) {
            what.setText(chosen);
        }
        search();
        what.requestFocus();
        what.selectAll();
    }

    void edited() {
        rest.playFromStart();
    }

    void step(int by) {
        count(finder.step(by));
    }

    private void pressed(KeyEvent event, Runnable close) {
        boolean used = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER && by.equals(event.getTarget())) {
            replace();
        } else if (event.getCode() == KeyCode.ENTER && what.equals(event.getTarget())) {
            step(event.isShiftDown() ? -1 : 1);
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void search() {
        count(finder.look(what.getText(), exact.isSelected(), regex.isSelected()));
    }

    private void replace() {
        count(finder.replace(by.getText()));
    }

    private void replaceAll() {
        int replaced = finder.replaceAll(by.getText());
        count.setText(words.replaced(replaced));
    }

    private void count(Finder.Standing standing) {
        count.setText(
                switch (standing) {
                    case Finder.Standing.Idle _ -> "";
                    case Finder.Standing.NoPattern _ -> words.of(Sentence.NO_PATTERN);
                    case Finder.Standing.At(int at, int of, boolean complete) ->
                            words.found(at, of, complete);
                });
        pseudoClassStateChanged(
                NOTHING,
                standing instanceof Finder.Standing.NoPattern
                        || (standing instanceof Finder.Standing.At(int _, int of, boolean _)
                                && of == 0));
    }

    private void named(TextField field, Sentence name) {
        field.setPromptText(words.of(name));
        field.setAccessibleText(words.of(name));
    }

    private void toggle(ToggleButton button, Sentence name) {
        button.getStyleClass().add("chip");
        button.setAccessibleText(words.of(name));
        button.setTooltip(new Tooltip(words.of(name)));
        button.selectedProperty().subscribe((before, now) -> search());
    }

    private Button button(String text, Sentence name, Runnable action) {
        Button button = new Button(text);
        button.setAccessibleText(words.of(name));
        if (!text.equals(words.of(name))) {
            button.setTooltip(new Tooltip(words.of(name)));
            button.getStyleClass().add("sign");
        }
        button.setOnAction(event -> action.run());
        return button;
    }
}
