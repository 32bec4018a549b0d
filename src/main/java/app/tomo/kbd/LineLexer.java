package app.tomo.kbd;

import app.tomo.kbd.LineState.Inside;

import java.util.ArrayList;
import java.util.List;

/// Reads one line of a `.kbd` text, however broken the text is, in time that grows with the line alone. Comments and strings
/// begin where [KbdParser] has them begin. Pure.
public final class LineLexer {
    private static final String COMMENT_END = "|#";
    private static final String RAW_END = "\"#";

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private final Meaning meaning;
    private Inside inside;
    private int at;

    private LineLexer(String line, LineState start) {
        this.line = line;
        this.inside = start.inside();
        meaning = new Meaning(start);
    }

    /// Reads a line, which has no line end, that begins in this state.
    public static LexedLine lex(String line, LineState start) {
        return new LineLexer(line, start.before(line)).read();
    }

    private LexedLine read() {
        if (inside != Inside.LISTS) {
            goOn(0);
        }
        while (at < line.length()) {
            char character = line.charAt(at);
            if (blank(character)) {
                at++;
            } else {
                piece(character);
            }
        }
        return new LexedLine(tokens, meaning.state(inside));
    }

    private void piece(char character) {
        if (character == '(') {
            add(TokenKind.OPEN, at + 1, meaning.open());
        } else if (character == ')') {
            add(TokenKind.CLOSE, at + 1, meaning.close());
        } else if (line.startsWith(";;", at)) {
            add(TokenKind.COMMENT, line.length(), meaning.depth());
        } else if (line.startsWith("#|", at)) {
            inside = Inside.COMMENT;
            goOn(2);
        } else if (line.startsWith("r#\"", at)) {
            meaning.item();
            inside = Inside.RAW_STRING;
            goOn(3);
        } else if (character == '"') {
            meaning.item();
            int end = line.indexOf('"', at + 1);
            add(TokenKind.STRING, end < 0 ? line.length() : end + 1, meaning.depth());
        } else {
            word();
        }
    }

    /// What may reach over lines, from here to its end or the line's.
    private void goOn(int opening) {
        boolean comment = inside == Inside.COMMENT;
        int end = line.indexOf(comment ? COMMENT_END : RAW_END, at + opening);
        if (end >= 0) {
            inside = Inside.LISTS;
        }
        TokenKind kind = comment ? TokenKind.COMMENT : TokenKind.STRING;
        int stop = end < 0 ? line.length() : end + COMMENT_END.length();
        if (stop > at) {
            add(kind, stop, meaning.depth());
        }
    }

    private void word() {
        int end = at;
        while (end < line.length() && !ends(line.charAt(end))) {
            end++;
        }
        String word = line.substring(at, end);
        int depth = meaning.depth();
        add(meaning.word(word), end, depth);
    }

    private void add(TokenKind kind, int end, int depth) {
        tokens.add(new Token(kind, at, end, depth));
        at = end;
    }

    private static boolean ends(char character) {
        return character == '(' || character == ')' || character == '"' || blank(character);
    }

    private static boolean blank(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }
}
