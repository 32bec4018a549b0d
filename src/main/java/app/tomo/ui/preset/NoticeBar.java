package app.tomo.ui.preset;

import app.tomo.ui.preset.PresetViewModel.Notice;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What became of what was asked for, in place, with what can be done about it. FX thread.
final class NoticeBar extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private static final int MOST_LINES = 8;

    private final Label sentence = new Label();
    private final Button button = new Button();
    private final Button cancel = new Button();
    private final TextArea detail = new TextArea();
    private Runnable action = () -> {};

    /// @param cancelling the name of the button that says no where leave is asked for
    NoticeBar(PresetViewModel model, String cancelling) {
        getStyleClass().add("preset-notice");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        detail.setEditable(false);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.setWrapText(true);
        detail.getStyleClass().add("machine");
        cancel.setText(cancelling);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.dismiss());
        HBox line = new HBox(sentence, button, cancel);
        line.getStyleClass().add("form-line");
        getChildren().setAll(line, detail);
        model.noticeProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        setShown(this, notice != null);
        if (notice == null) {
            return;
        }
        action = notice.action();
        sentence.setText(notice.answer().sentence());
        pseudoClassStateChanged(BAD, !notice.answer().good() && !notice.answer().asks());
        button.setText(notice.button());
        setShown(button, !notice.button().isEmpty());
        setShown(cancel, notice.answer().asks());
        String text = notice.answer().detail().stripTrailing();
        detail.setText(text);
        detail.setAccessibleText(notice.answer().sentence());
        detail.setPrefRowCount((int) Math.min(MOST_LINES, text.lines().count() + 1));
        setShown(detail, !text.isEmpty());
    }

    private static void setShown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
