package app.tomo.ui.editor;

import app.tomo.kbd.LineLexer;
import app.tomo.kbd.LineState;

import javafx.scene.control.IndexRange;

import org.fxmisc.richtext.CodeArea;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the keyboard does beside typing letters: lines that begin where they should, lines moved to the side, comments. Each
/// is one step to undo. FX thread.
final class Typing {
    private static final String STEP = "  ";
    private static final String COMMENT = ";;";

    private final CodeArea area;
    private final LineStates states;

    Typing(CodeArea area, LineStates states) {
        this.area = area;
        this.states = states;
    }

    /// A new line that begins as deep as lists are open here.
    void enter() {
        IndexRange selection = area.getSelection();
        int line = lineOf(selection.getStart());
        String text = area.getParagraph(line).getText();
        int column = selection.getStart() - area.getAbsolutePosition(line, 0);
        LineState state = LineLexer.lex(text.substring(0, column), states.start(line)).end();
        String rest = text.substring(column).strip();
        int depth = state.depth() - (rest.startsWith(")") ? 1 : 0);
        String indent =
                state.inside() == LineState.Inside.LISTS
                        ? STEP.repeat(Math.max(0, depth))
                        : text.substring(0, Math.min(column, indent(text)));
        area.replaceSelection("\n" + indent);
        area.requestFollowCaret();
    }

    /// Blanks up to the next step; lines that are chosen move as a whole.
    void tab() {
        IndexRange selection = area.getSelection();
        if (lineOf(selection.getStart()) != lineOf(selection.getEnd())) {
            lines(line -> line.isBlank() ? line : STEP + line);
        } else {
            int column =
                    selection.getStart()
                            - area.getAbsolutePosition(lineOf(selection.getStart()), 0);
            area.replaceSelection(" ".repeat(STEP.length() - column % STEP.length()));
        }
    }

    void tabBack() {
        lines(line -> line.substring(Math.min(indent(line), STEP.length())));
    }

    /// All the chosen lines become comments, or if all are, none is any more.
    void toggleComment() {
        List<String> chosen = chosen();
        boolean undo = chosen.stream().allMatch(Typing::comment);
        int column =
                chosen.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(Typing::indent)
                        .min()
                        .orElse(0);
        lines(line -> undo ? uncommented(line) : commented(line, column));
    }

    private static boolean comment(String line) {
        return line.isBlank() || line.stripLeading().startsWith(COMMENT);
    }

    private static String commented(String line, int column) {
        return line.isBlank()
                ? line
                : line.substring(0, column) + COMMENT + " " + line.substring(column);
    }

    private static String uncommented(String line) {
        int at = line.indexOf(COMMENT);
        if (at < 0) {
            return line;
        }
        String rest = line.substring(at + COMMENT.length());
        return line.substring(0, at) + (rest.startsWith(" ") ? rest.substring(1) : rest);
    }

    private List<String> chosen() {
        List<String> lines = new ArrayList<>();
        for (int line = first(); line <= last(); line++) {
            lines.add(area.getParagraph(line).getText());
        }
        return lines;
    }

    private void lines(UnaryOperator<String> change) {
        int first = first();
        int last = last();
        boolean one = area.getSelection().getLength() == 0;
        int fromEnd = area.getParagraphLength(last) - area.getCaretColumn();
        String before = String.join("\n", chosen());
        String after = String.join("\n", chosen().stream().map(change).toList());
        if (before.equals(after)) {
            return;
        }
        area.getUndoManager().preventMerge();
        area.replaceText(first, 0, last, area.getParagraphLength(last), after);
        area.getUndoManager().preventMerge();
        if (one) {
            area.moveTo(last, Math.max(0, area.getParagraphLength(last) - fromEnd));
        } else {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
        }
    }

    private int first() {
        return lineOf(area.getSelection().getStart());
    }

    /// A selection that ends where a line begins has nothing of it.
    private int last() {
        IndexRange selection = area.getSelection();
        int last = lineOf(selection.getEnd());
        boolean nothing = area.getAbsolutePosition(last, 0) == selection.getEnd();
        return nothing && last > first() ? last - 1 : last;
    }

    private int lineOf(int offset) {
        return area.offsetToPosition(offset, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor();
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
