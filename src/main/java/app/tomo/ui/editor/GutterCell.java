package app.tomo.ui.editor;

import app.tomo.model.Severity;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// A line's number and whether something was found in it. Made anew whenever its line is drawn anew, so it is little.
final class GutterCell extends HBox {
    private final Region sign = new Region();

    GutterCell(String number) {
        getStyleClass().add("gutter");
        sign.getStyleClass().add("gutter-mark");
        Text text = new Text(number);
        text.getStyleClass().add("gutter-number");
        getChildren().setAll(sign, text);
    }

    /// @param says what the mark is called aloud
    void mark(@Nullable Severity severity, String says) {
        if (severity != null) {
            sign.getStyleClass().add("gutter-" + severity.id());
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(says);
        }
    }
}
