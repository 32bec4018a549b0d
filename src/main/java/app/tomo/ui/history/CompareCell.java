package app.tomo.ui.history;

import app.tomo.config.TextDiff.Kind;
import app.tomo.config.TextDiff.Row;
import app.tomo.config.TextDiff.Side;
import app.tomo.config.TextDiff.Span;
import app.tomo.words.ConfigsWords;

import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Two lines side by side, each with its number and its mark.
final class CompareCell extends ListCell<Row> {
    /// Of the letters, in pixels.
    static final double SIZE = 12;

    private static final int LONGEST = 2_000;
    private static final String TAB = "    ";

    /// One line: a number, a mark and a text of which a part may be to the left of what is shown.
    private static final class Half extends HBox {
        private final Label number = new Label();
        private final Label mark = new Label();
        private final HBox line = new HBox();
        private final Pane frame = new Pane(line);

        Half(ObservableDoubleValue offset) {
            getStyleClass().add("compare-half");
            number.getStyleClass().addAll("machine", "compare-number");
            mark.getStyleClass().addAll("machine", "compare-mark");
            number.setMinWidth(USE_PREF_SIZE);
            mark.setMinWidth(USE_PREF_SIZE);
            Rectangle shown = new Rectangle();
            shown.widthProperty().bind(frame.widthProperty());
            shown.heightProperty().bind(frame.heightProperty());
            frame.setClip(shown);
            line.setAlignment(Pos.CENTER_LEFT);
            line.prefHeightProperty().bind(frame.heightProperty());
            frame.setMinWidth(0);
            frame.setPrefWidth(0);
            HBox.setHgrow(frame, Priority.ALWAYS);
            offset.subscribe(value -> line.setTranslateX(-value.doubleValue()));
            getChildren().setAll(number, mark, frame);
            setPrefWidth(0);
            setMinWidth(0);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        void show(Side side, String sign, Kind kind) {
            for (Kind each : Kind.values()) {
                pseudoClassStateChanged(pseudo(each), each == kind && side.isThere());
            }
            pseudoClassStateChanged(NONE, !side.isThere());
            number.setText(side.isThere() ? Integer.toString(side.number()) : "");
            mark.setText(side.isThere() ? sign : "");
            line.getChildren().clear();
            int from = 0;
            for (Span span : side.changed()) {
                add(side.text().substring(from, span.from()), false);
                add(side.text().substring(span.from(), span.to()), true);
                from = span.to();
            }
            add(side.text().substring(from), false);
        }

        private void add(String text, boolean changed) {
            if (!text.isEmpty()) {
                Label part = new Label(shown(text));
                part.getStyleClass().add("machine");
                if (changed) {
                    part.getStyleClass().add("compare-part");
                }
                part.setMinWidth(USE_PREF_SIZE);
                line.getChildren().add(part);
            }
        }
    }

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final ConfigsWords words;
    private final Half left;
    private final Half right;
    private final HBox row;

    CompareCell(ConfigsWords words, ObservableDoubleValue offset) {
        this.words = words;
        left = new Half(offset);
        right = new Half(offset);
        row = new HBox(left, right);
        row.getStyleClass().add("compare-row");
        setPrefWidth(0);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        left.show(item.left(), leftSign(item.kind()), item.kind());
        right.show(item.right(), rightSign(item.kind()), item.kind());
        Side first = item.left().isThere() ? item.left() : item.right();
        setAccessibleText(
                words.line(name(item.kind()), first.number(), first.text(), item.right().text()));
        setGraphic(row);
    }

    private static String leftSign(Kind kind) {
        return switch (kind) {
            case SAME, ADDED -> "";
            case CHANGED -> "~";
            case REMOVED -> "−";
        };
    }

    private static String rightSign(Kind kind) {
        return switch (kind) {
            case SAME, REMOVED -> "";
            case CHANGED -> "~";
            case ADDED -> "+";
        };
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static PseudoClass pseudo(Kind kind) {
        return PseudoClass.getPseudoClass(name(kind));
    }

    /// A label shows no tabs, and takes long for what nobody reads to its end.
    static String shown(String text) {
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return whole.replace("\t", TAB);
    }
}
