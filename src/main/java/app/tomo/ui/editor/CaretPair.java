package app.tomo.ui.editor;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The parenthesis at the caret and the one that belongs to it. FX thread.
final class CaretPair {
    private final CodeArea area;
    private final Brackets brackets;
    private Brackets.@Nullable Pair pair;

    CaretPair(CodeArea area, LineStates states) {
        this.area = area;
        brackets = new Brackets(states, () -> area.getParagraphs().size());
    }

    /// The caret or the text is another one; answers whether the pair is.
    boolean isAnother() {
        int line = area.getCurrentParagraph();
        Brackets.Pair now =
                line < area.getParagraphs().size()
                        ? brackets.at(line, area.getCaretColumn())
                        : null;
        boolean another = !Objects.equals(now, pair);
        pair = now;
        return another;
    }

    void paint(LineCanvas canvas, int line) {
        if (pair != null) {
            pair.paint(canvas, line);
        }
    }
}
