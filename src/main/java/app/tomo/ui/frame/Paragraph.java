package app.tomo.ui.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Text that wraps, as tall as all of its lines: no window cuts it. FX thread.
public final class Paragraph {
    private Paragraph() {}

    /// A label with that text and those style classes.
    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
