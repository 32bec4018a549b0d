package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.words.PageLabel;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.controlsfx.control.textfield.TextFields;

import java.util.List;

/// Finds words in the lines that are shown: how many have them, and the way from one to the next. FX thread.
final class LogSearch extends HBox {
    private static final double WIDTH = 220;
    private static final double LEAST_WIDTH = 96;

    private final LogsViewModel model;
    private final ListView<LogLine> list;
    private final Runnable leaving;
    private final TextField field = TextFields.createClearableTextField();
    private final Label count = new Label();
    private final Button previous;
    private final Button next;

    /// @param leaving told before a line is shown that is not the newest
    LogSearch(LogsViewModel model, ListView<LogLine> list, Runnable leaving) {
        this.model = model;
        this.list = list;
        this.leaving = leaving;
        getStyleClass().add("log-search");
        String name = model.words().of(PageLabel.LOGS_FIND);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefWidth(WIDTH);
        field.setMinWidth(LEAST_WIDTH);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        previous = button(PageLabel.LOGS_PREVIOUS, -1);
        next = button(PageLabel.LOGS_NEXT, 1);
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(field, previous, next, count);
        field.textProperty().subscribe(_ -> changed());
    }

    private Button button(PageLabel label, int step) {
        Button button = new Button(model.words().of(label));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> go(step));
        return button;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void changed() {
        model.search(field.getText());
        list.refresh();
        tell();
    }

    /// Says anew how many there are.
    void tell() {
        boolean wanted = !field.getText().isBlank();
        List<Integer> found = model.found();
        int at = found.indexOf(list.getSelectionModel().getSelectedIndex());
        count.setText(wanted ? model.words().found(at + 1, found.size()) : "");
        previous.setDisable(found.isEmpty());
        next.setDisable(found.isEmpty());
    }

    /// To the next line that has it, from the one that is chosen; round the end.
    void go(int step) {
        List<Integer> found = model.found();
        if (found.isEmpty()) {
            return;
        }
        int from = list.getSelectionModel().getSelectedIndex();
        int index = from < 0 ? found.getLast() : neighbour(found, from, step);
        leaving.run();
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 2));
        tell();
    }

    private static int neighbour(List<Integer> found, int from, int step) {
        if (step > 0) {
            return found.stream().filter(each -> each > from).findFirst().orElse(found.getFirst());
        }
        return found.reversed().stream()
                .filter(each -> each < from)
                .findFirst()
                .orElse(found.getLast());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go(event.isShiftDown() ? 1 : -1);
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            event.consume();
            field.clear();
        }
    }
}
