package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// One line: when, who, how much it matters, and what was said.
final class LineCell extends ListCell<LogLine> {
    private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look");
    private static final String MACHINE = "machine";
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final LogsViewModel model;
    private final Label time = column("time");
    private final Label source = column("source");
    private final Label level = column("level");
    private final Label text = column("said");
    private final HBox row = new HBox(time, source, level, text);

    LineCell(LogsViewModel model) {
        this.model = model;
        row.getStyleClass().add("log-row");
    }

    private static Label column(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("small", style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            mark(Level.UNKNOWN);
            return;
        }
        time.setText(model.time(line));
        source.setText(model.source(line.source()));
        level.setText(line.level() == Level.UNKNOWN ? "" : line.level().name());
        text.setText(line.text());
        text.getStyleClass().remove(MACHINE);
        if (line.source() != Source.TOMO) {
            text.getStyleClass().add(MACHINE);
        }
        mark(line.level());
        setAccessibleText(model.text(line));
        setGraphic(row);
    }

    private void mark(Level marked) {
        pseudoClassStateChanged(LOOK, marked == Level.WARN);
        pseudoClassStateChanged(BROKEN, marked == Level.ERROR);
    }
}
