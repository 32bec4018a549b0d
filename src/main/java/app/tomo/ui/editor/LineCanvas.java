package app.tomo.ui.editor;

import app.tomo.kbd.Token;
import app.tomo.kbd.TokenKind;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// One line while its styles are put together.
final class LineCanvas {
    private static final int RAINBOW = 6;

    private final String line;
    private final String[] tokens;
    private final byte[] paints;

    LineCanvas(String line) {
        this.line = line;
        tokens = new String[line.length()];
        paints = new byte[line.length()];
        Arrays.fill(tokens, "");
    }

    /// Blanks take the style of what stands before them: fewer pieces to draw.
    void draw(List<Token> all) {
        if (line.length() > TextBounds.COLOURED_LINE) {
            return;
        }
        int at = 0;
        String style = "";
        for (Token token : all) {
            Arrays.fill(tokens, at, token.start(), style);
            style = style(token);
            Arrays.fill(tokens, token.start(), token.end(), style);
            at = token.end();
        }
        Arrays.fill(tokens, at, line.length(), style);
    }

    /// Over a part of the line, cut to what is there.
    void paint(Paint paint, int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, paints.length); i++) {
            paints[i] |= (byte) paint.bit();
        }
    }

    StyleSpans<Collection<String>> spans() {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int from = 0;
        for (int i = 1; i <= tokens.length; i++) {
            if (i == tokens.length
                    || !tokens[i].equals(tokens[from])
                    || paints[i] != paints[from]) {
                spans.add(Paint.classes(tokens[from], paints[from]), i - from);
                from = i;
            }
        }
        if (tokens.length == 0) {
            spans.add(Paint.classes("", 0), 0);
        }
        return spans.create();
    }

    private static String style(Token token) {
        return switch (token.kind()) {
            case OPEN, CLOSE -> "kbd-rainbow-" + (token.depth() % RAINBOW + 1);
            case WORD -> "";
            case COMMENT,
                    STRING,
                    FORM,
                    ACTION,
                    ALIAS,
                    VARIABLE,
                    LAYER,
                    OPTION,
                    CONSTANT,
                    NUMBER,
                    KEY ->
                    name(token.kind());
        };
    }

    private static String name(TokenKind kind) {
        return "kbd-" + kind.id();
    }
}
