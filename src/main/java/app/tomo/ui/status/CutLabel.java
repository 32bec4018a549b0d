package app.tomo.ui.status;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/// A line of text that is cut in the middle where it does not fit, and then says the whole of it on hover.
final class CutLabel extends Label {
    private final Hover hover = new Hover(this);
    private String more = "";

    CutLabel(String... styles) {
        getStyleClass().addAll(styles);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        textTruncatedProperty().subscribe(this::say);
    }

    /// Shows the text.
    ///
    /// @param onHover what there is to say beside it; may be empty
    void show(String text, String onHover) {
        setText(text);
        more = onHover;
        say();
    }

    private void say() {
        String whole = isTextTruncated() && !more.contains(getText()) ? getText() : "";
        hover.say(whole.isEmpty() || more.isEmpty() ? whole + more : whole + "\n" + more);
    }

    String hover() {
        return hover.text();
    }
}
