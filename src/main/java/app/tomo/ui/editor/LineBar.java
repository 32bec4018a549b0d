package app.tomo.ui.editor;

import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for a line to go to: `12`, or `12:5` with the column. FX thread.
final class LineBar extends HBox {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,7})(?:[:,. ](\\d{1,6}))?");

    /// Takes a place, from 1.
    @FunctionalInterface
    interface Jump {
        void to(int line, int column);
    }

    private final TextField field = new TextField();

    LineBar(EditorWords words, Jump jump, Runnable close) {
        getStyleClass().addAll("editor-bar", "editor-bar-row");
        Label label = new Label(words.of(Sentence.GO_TO_LINE));
        label.setLabelFor(field);
        field.setPromptText(words.of(Sentence.LINE));
        field.setAccessibleText(words.of(Sentence.GO_TO_LINE));
        field.setPrefColumnCount(8);
        getChildren().setAll(label, field);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, jump, close));
    }

    void show(int line) {
        field.setText(Integer.toString(line));
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event, Jump jump, Runnable close) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            Matcher place = PLACE.matcher(field.getText().strip());
            if (place.matches()) {
                close.run();
                jump.to(
                        Integer.parseInt(place.group(1)),
                        place.group(2) == null ? 1 : Integer.parseInt(place.group(2)));
            }
        }
    }
}
