package app.tomo.ui.editor;

import app.tomo.model.Severity;

import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was found in the text, moving with its lines until something else is found. FX thread.
final class Marks {
    private List<Mark> all = List.of();

    void replace(List<Mark> marks) {
        all = List.copyOf(marks);
    }

    /// That line, from 0, was edited.
    void edited(int line, PlainTextChange change) {
        int removed = Colours.ends(change.getRemoved());
        int added = Colours.ends(change.getInserted());
        if (removed != added && !all.isEmpty()) {
            all = all.stream().map(mark -> moved(mark, line + 1, added - removed)).toList();
        }
    }

    private static Mark moved(Mark mark, int line, int by) {
        return new Mark(
                mark.severity(),
                mark.line() > line ? Math.max(line, mark.line() + by) : mark.line(),
                mark.column(),
                mark.endLine() > line ? Math.max(line, mark.endLine() + by) : mark.endLine(),
                mark.endColumn(),
                mark.message(),
                mark.help());
    }

    /// Over a line, from 0.
    void paint(LineCanvas canvas, int line, String text) {
        for (Mark mark : all) {
            if (line + 1 >= mark.line() && line + 1 <= mark.endLine()) {
                canvas.paint(
                        mark.severity() == Severity.BROKEN ? Paint.BROKEN : Paint.WARNING,
                        start(mark, line, text),
                        end(mark, line, text));
            }
        }
    }

    /// The one at a place of a line, both from 0.
    @Nullable Mark at(int line, int offset, String text) {
        return all.stream()
                .filter(mark -> line + 1 >= mark.line() && line + 1 <= mark.endLine())
                .filter(mark -> offset >= start(mark, line, text))
                .filter(mark -> offset < Math.max(end(mark, line, text), start(mark, line, text)))
                .findFirst()
                .orElse(null);
    }

    /// The worst that begins in a line, from 0.
    @Nullable Mark in(int line) {
        Mark worst = null;
        for (Mark mark : all) {
            if (mark.line() == line + 1
                    && (worst == null || mark.severity().compareTo(worst.severity()) > 0)) {
                worst = mark;
            }
        }
        return worst;
    }

    private static int start(Mark mark, int line, String text) {
        int start = line + 1 > mark.line() ? indent(text) : offset(text, mark.column() - 1);
        return Math.max(0, Math.min(start, text.length() - 1));
    }

    private static int end(Mark mark, int line, String text) {
        return line + 1 < mark.endLine() ? text.length() : offset(text, mark.endColumn());
    }

    private static int indent(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /// Where a line's character of that number begins, from 0; the line's end where it has fewer.
    static int offset(String text, int character) {
        int count = text.codePointCount(0, text.length());
        return character >= count
                ? text.length()
                : text.offsetByCodePoints(0, Math.max(0, character));
    }
}
