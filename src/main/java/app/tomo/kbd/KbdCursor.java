package app.tomo.kbd;

/// Walks through a text and knows the line and the column.
final class KbdCursor {
    /// A place: the offset in the text, line and column from 1.
    record Mark(int offset, int line, int column) {}

    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;
    private Mark last = new Mark(0, 1, 1);

    KbdCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return offset >= text.length();
    }

    boolean at(String prefix) {
        return text.startsWith(prefix, offset);
    }

    int peek() {
        return text.codePointAt(offset);
    }

    void skip(int characters) {
        for (int i = 0; i < characters; i++) {
            next();
        }
    }

    void next() {
        last = mark();
        int character = peek();
        offset += Character.charCount(character);
        if (character == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    Mark mark() {
        return new Mark(offset, line, column);
    }

    /// From there up to the character that was read last.
    KbdNode.Span since(Mark start) {
        return new KbdNode.Span(start.line, start.column, last.line, last.column);
    }

    String textSince(Mark start) {
        return text.substring(start.offset, offset);
    }
}
