package app.tomo.ui.service;

import app.tomo.config.TextDiff;
import app.tomo.model.unit.UnitStep;
import app.tomo.ui.frame.Paragraph;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What a step changes in a file, line by line: − is gone, + is new. FX thread.
final class DiffLines extends VBox {
    private DiffLines(String path, String before, String after) {
        getStyleClass().add("diff-lines");
        setAccessibleText(path);
        for (TextDiff.Row row : TextDiff.between(before, after).rows()) {
            switch (row.kind()) {
                case SAME -> add("  ", row.left().text(), "same");
                case REMOVED -> add("− ", row.left().text(), "removed");
                case ADDED -> add("+ ", row.right().text(), "added");
                case CHANGED -> {
                    add("− ", row.left().text(), "removed");
                    add("+ ", row.right().text(), "added");
                }
            }
        }
    }

    /// Nothing for a step that changes no file.
    static Optional<DiffLines> of(UnitStep step) {
        return switch (step) {
            case UnitStep.Write(String path, var before, String text) ->
                    Optional.of(new DiffLines(path, before == null ? "" : before, text));
            case UnitStep.Delete(String path, String before) ->
                    Optional.of(new DiffLines(path, before, ""));
            default -> Optional.empty();
        };
    }

    private void add(String sign, String text, String kind) {
        Label line = Paragraph.of(sign + text, "machine", "small", kind);
        line.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(line);
    }
}
