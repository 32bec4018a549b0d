package app.tomo.ui.logs;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;

import java.util.List;

/// What a line says, in one row, with the words that are looked for marked in it. Where it is too long it is cut, but never
/// where the first of those words is. FX thread.
final class SaidText extends Pane {
    /// What is left of the text behind a word at the edge.
    private static final double AFTER = 32;

    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
    private List<String> worn = List.of();

    /// A part of a line.
    record Part(String text, boolean found) {}

    SaidText() {
        getStyleClass().add("said");
        setMinWidth(0);
    }

    /// Whether not all of it is to be seen.
    ReadOnlyBooleanProperty cutProperty() {
        return cut.getReadOnlyProperty();
    }

    /// @param style of each part
    void show(List<Part> parts, List<String> style) {
        // In a flood each row says something else many times a second.
        if (isPlain(parts)
                && style.equals(worn)
                && getChildren().size() == 1
                && getChildren().getFirst() instanceof Label plain) {
            plain.setText(parts.getFirst().text());
            return;
        }
        worn = isPlain(parts) ? style : List.of();
        getChildren().setAll(parts.stream().map(part -> label(part, style)).toList());
        boolean behind = parts.size() > 1 && !parts.getFirst().found();
        if (behind && getChildren().getFirst() instanceof Label before) {
            before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        }
    }

    private static boolean isPlain(List<Part> parts) {
        return parts.size() == 1 && !parts.getFirst().found();
    }

    private static Label label(Part part, List<String> style) {
        Label label = new Label(part.text());
        label.getStyleClass().addAll(style);
        if (part.found()) {
            label.getStyleClass().add("found-word");
        }
        return label;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(each -> each.prefWidth(-1)).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(each -> each.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double at = 0;
        double first = roomForTheFirst();
        for (Node each : getChildren()) {
            double wanted = snapSizeX(each.prefWidth(-1));
            double room = Math.min(wanted, at == 0 ? first : Math.max(0, getWidth() - at));
            each.resizeRelocate(at, 0, room, getHeight());
            each.setVisible(room > 0);
            at += room;
        }
        cut.set(snapSizeX(prefWidth(-1)) > getWidth() + getChildren().size());
    }

    /// What stands before a word gives way to it.
    private double roomForTheFirst() {
        if (getChildren().size() < 2) {
            return getWidth();
        }
        double rest = 0;
        for (Node each : getChildren().subList(2, getChildren().size())) {
            rest += each.prefWidth(-1);
        }
        double word = snapSizeX(getChildren().get(1).prefWidth(-1));
        return Math.max(0, getWidth() - word - Math.min(rest, AFTER));
    }
}
