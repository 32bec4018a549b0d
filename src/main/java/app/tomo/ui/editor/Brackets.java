package app.tomo.ui.editor;

import app.tomo.kbd.Token;
import app.tomo.kbd.TokenKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntSupplier;

/// Finds the parenthesis that belongs to another. FX thread.
final class Brackets {
    /// Further away than anybody looks; each parenthesis that is typed and not yet closed has this many lines read.
    private static final int LINES = 400;

    /// Two places, lines and offsets from 0.
    record Pair(int line, int offset, int otherLine, int otherOffset) {
        void paint(LineCanvas canvas, int at) {
            if (at == line) {
                canvas.paint(Paint.BRACKET, offset, offset + 1);
            }
            if (at == otherLine) {
                canvas.paint(Paint.BRACKET, otherOffset, otherOffset + 1);
            }
        }
    }

    private final LineStates states;
    private final IntSupplier count;

    /// @param count how many lines there are
    Brackets(LineStates states, IntSupplier count) {
        this.states = states;
        this.count = count;
    }

    /// The pair that has a parenthesis before that place, or else one behind it.
    @Nullable Pair at(int line, int offset) {
        List<Token> tokens = states.lex(line).tokens();
        Pair found = null;
        for (Token token : tokens) {
            boolean before = token.end() == offset;
            if ((before || token.start() == offset) && (found == null)) {
                found = pair(line, token);
            }
        }
        return found;
    }

    private @Nullable Pair pair(int line, Token token) {
        return switch (token.kind()) {
            case OPEN -> forward(line, token);
            case CLOSE -> back(line, token);
            default -> null;
        };
    }

    private @Nullable Pair forward(int line, Token open) {
        int last = Math.min(count.getAsInt(), line + LINES);
        for (int i = line; i < last; i++) {
            for (Token token : states.lex(i).tokens()) {
                if ((i > line || token.start() > open.start()) && isLevel(token, open)) {
                    return token.kind() == TokenKind.CLOSE
                            ? new Pair(line, open.start(), i, token.start())
                            : null;
                }
            }
        }
        return null;
    }

    private @Nullable Pair back(int line, Token close) {
        for (int i = line; i >= Math.max(0, line - LINES); i--) {
            for (Token token : states.lex(i).tokens().reversed()) {
                if ((i < line || token.start() < close.start()) && isLevel(token, close)) {
                    return token.kind() == TokenKind.OPEN
                            ? new Pair(line, close.start(), i, token.start())
                            : null;
                }
            }
        }
        return null;
    }

    /// A parenthesis that is not within: the other one, or else there is none, because another list begins.
    private static boolean isLevel(Token token, Token parenthesis) {
        return (token.kind() == TokenKind.OPEN || token.kind() == TokenKind.CLOSE)
                && token.depth() <= parenthesis.depth();
    }
}
