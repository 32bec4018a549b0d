package app.tomo.ui.editor;

import app.tomo.kbd.LexedLine;
import app.tomo.kbd.LineLexer;
import app.tomo.kbd.LineState;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;

import java.util.Collection;
import java.util.List;

/// A text made ready for the editor: much quicker than to hand it over as a string, and its first lines coloured already, so
/// that they are drawn once.
final class PlainDocument {
    /// What a tall window shows.
    private static final int COLOURED = 80;

    private PlainDocument() {}

    static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> of(
            CodeArea area, String text) {
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> document =
                new ReadOnlyStyledDocumentBuilder<>(area.getSegOps(), List.of());
        LineState state = LineState.START;
        int line = 0;
        int from = 0;
        while (from <= text.length()) {
            int end = end(text, from);
            String content = text.substring(from, end);
            if (line++ < COLOURED && !content.isEmpty()) {
                LexedLine lexed = LineLexer.lex(content, state);
                LineCanvas canvas = new LineCanvas(content);
                canvas.draw(lexed.tokens());
                document.addParagraph(content, canvas.spans());
                state = lexed.end();
            } else {
                document.addParagraph(content, Paint.classes("", 0));
            }
            from = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return document.build();
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
