package app.tomo.ui.editor;

import app.tomo.kbd.LexedLine;
import app.tomo.kbd.LineLexer;
import app.tomo.kbd.LineState;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// What each line begins with, as far as anybody asked; an edit costs the lines that it changes, not the text. FX thread.
final class LineStates {
    /// How many lines after an edit are looked at for one that begins as it did before.
    private static final int SETTLES_WITHIN = 100;

    private final IntFunction<String> lines;
    private final List<LineState> starts = new ArrayList<>();

    /// @param lines the text of a line, from 0
    LineStates(IntFunction<String> lines) {
        this.lines = lines;
        starts.add(LineState.START);
    }

    /// The tokens of a line, from 0.
    LexedLine lex(int line) {
        return lexed(line, start(line));
    }

    /// What a line begins with.
    LineState start(int line) {
        while (starts.size() <= line) {
            int last = starts.size() - 1;
            starts.add(lexed(last, starts.get(last)).end());
        }
        return starts.get(line);
    }

    /// From that line on nothing is known any more.
    void forget(int line) {
        if (starts.size() > line + 1) {
            starts.subList(line + 1, starts.size()).clear();
        }
    }

    /// In that line an edit took away some line ends and put others there.
    ///
    /// @param count how many lines the text has now
    void edited(int line, int removed, int added, int count) {
        int after = line + removed + 1;
        if (starts.size() <= after || added > SETTLES_WITHIN) {
            forget(line);
            return;
        }
        List<LineState> tail = new ArrayList<>(0);
        if (removed > added) {
            starts.subList(line + 1, line + 1 + removed - added).clear();
        } else {
            for (int i = removed; i < added; i++) {
                tail.add(LineState.START);
            }
            starts.addAll(line + 1, tail);
        }
        int last = Math.min(count, line + added + SETTLES_WITHIN);
        for (int i = line; i < last; i++) {
            LineState end = lexed(i, starts.get(i)).end();
            if (i + 1 >= starts.size()) {
                return;
            }
            if (i >= line + added && end.equals(starts.get(i + 1))) {
                return;
            }
            starts.set(i + 1, end);
        }
        forget(last);
    }

    private LexedLine lexed(int line, LineState start) {
        return LineLexer.lex(lines.apply(line), start);
    }
}
