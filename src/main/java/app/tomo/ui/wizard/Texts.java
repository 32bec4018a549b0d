package app.tomo.ui.wizard;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// Text as the wizard shows it. FX thread.
final class Texts {
    private static final int MOST_LINES = 16;
    private static final double LINE = 17;
    private static final double AROUND = 22;

    private Texts() {}

    /// On one line, whole.
    static Label whole(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// What a machine wrote, to be selected and copied.
    static TextArea machine(List<String> lines, String name) {
        TextArea area = new TextArea(String.join("\n", lines));
        area.setEditable(false);
        area.setAccessibleText(name);
        area.getStyleClass().addAll("machine", "wizard-machine");
        long shown = area.getText().lines().limit(MOST_LINES).count();
        area.setMinHeight(shown * LINE + AROUND);
        area.setPrefHeight(shown * LINE + AROUND);
        return area;
    }

    /// Pushes what stands after it to the right.
    static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
