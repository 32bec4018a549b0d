package app.tomo.ui.editor;

import app.tomo.model.Severity;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// A line's number and whether something was found in it. Made anew whenever its line is drawn anew, so it is little.
final class GutterCell extends HBox {
    private static final double FRAME = 30;
    private static final double DIGIT = 7.5;

    private final Region sign = new Region();

    /// @param digits of the longest number
    GutterCell(String number, int digits) {
        getStyleClass().add("gutter");
        sign.getStyleClass().add("gutter-mark");
        setMinWidth(width(digits));
        setPrefWidth(width(digits));
        Text text = new Text(number);
        text.getStyleClass().add("gutter-number");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(sign, gap, text);
    }

    static double width(int digits) {
        return FRAME + digits * DIGIT;
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
