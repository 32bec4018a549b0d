package app.tomo.ui.editor;

import app.tomo.model.Severity;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.fxmisc.richtext.CodeArea;

/// The line numbers and the signs beside them, and the ground that goes on below the last line. FX thread.
final class Gutter {
    private static final int FEWEST_DIGITS = 3;

    private final CodeArea area;
    private final Marks marks;
    private final EditorWords words;
    private final RowWidth rows;
    private final Region ground = new Region();
    private int digits;

    Gutter(CodeArea area, Marks marks, EditorWords words) {
        this.area = area;
        this.marks = marks;
        this.words = words;
        rows = new RowWidth(area);
        ground.getStyleClass().add("gutter-ground");
        StackPane.setAlignment(ground, Pos.CENTER_LEFT);
        fit();
    }

    /// What lies behind the numbers.
    Region ground() {
        return ground;
    }

    /// Every number is as wide as the last line's.
    void fit() {
        int last = area.getParagraphs().size();
        int needed = Math.max(FEWEST_DIGITS, Integer.toString(last).length());
        if (needed != digits) {
            digits = needed;
            ground.setMinWidth(GutterCell.width(digits));
            ground.setMaxWidth(GutterCell.width(digits));
            area.setParagraphGraphicFactory(this::cell);
        }
    }

    /// Draws the signs in sight anew.
    void redraw() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int last = area.lastVisibleParToAllParIndex();
        for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
            area.recreateParagraphGraphic(line);
        }
    }

    private Node cell(int line) {
        GutterCell cell = new GutterCell(Integer.toString(line + 1), digits);
        rows.follow(cell);
        Mark mark = marks.in(line);
        if (mark != null) {
            cell.mark(
                    mark.severity(),
                    words.of(
                            mark.severity() == Severity.BROKEN
                                    ? Sentence.MARK_BROKEN
                                    : Sentence.MARK_WARNING));
        }
        return cell;
    }
}
