package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.words.Shortened;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One line: when, who, how much it matters, and what was said. A line wider than the window is cut, and whole in a tooltip
/// and in what is copied.
final class LineCell extends ListCell<LogLine> {
    private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final List<String> SAID = List.of("small");
    private static final List<String> OF_A_MACHINE = List.of("small", "machine");
    private static final double WIDEST_TOOLTIP = 640;
    private static final int LONGEST_TOOLTIP = 2_000;

    private final LogsViewModel model;
    private final Label time = column("time");
    private final Label source = column("source");
    private final Label level = column("level");
    private final SaidText text = new SaidText();
    private final HBox row = new HBox(time, source, level, text);
    private final Tooltip whole = new Tooltip();

    LineCell(LogsViewModel model) {
        this.model = model;
        row.getStyleClass().add("log-row");
        // As wide as the list, whatever was said: no scrolling sideways.
        setPrefWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        text.cutProperty().subscribe(cut -> setTooltip(cut ? whole : null));
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
        text.show(model.parts(line), line.source() == Source.TOMO ? SAID : OF_A_MACHINE);
        whole.setText(Shortened.middle(line.text(), LONGEST_TOOLTIP));
        mark(line.level());
        setAccessibleText(model.text(line));
        setGraphic(row);
    }

    private void mark(Level marked) {
        pseudoClassStateChanged(LOOK, marked == Level.WARN);
        pseudoClassStateChanged(BROKEN, marked == Level.ERROR);
    }
}
