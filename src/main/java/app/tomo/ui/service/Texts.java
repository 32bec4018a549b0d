package app.tomo.ui.service;

import javafx.scene.control.TextArea;

/// Text as this page shows it. FX thread.
final class Texts {
    private static final int MOST_LINES = 40;
    private static final double LINE = 16;
    private static final double AROUND = 30;

    private Texts() {}

    /// What a machine wrote, to be selected and copied.
    static TextArea file(String text, String name) {
        TextArea area = new TextArea(text.stripTrailing());
        area.setEditable(false);
        area.setAccessibleText(name);
        area.getStyleClass().addAll("machine", "unit-file");
        long lines = Math.min(MOST_LINES, text.stripTrailing().lines().count());
        area.setMinHeight(lines * LINE + AROUND);
        area.setPrefHeight(lines * LINE + AROUND);
        return area;
    }
}
