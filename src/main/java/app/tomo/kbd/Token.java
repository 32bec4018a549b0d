package app.tomo.kbd;

/// A piece of a line. Offsets count UTF-16 units from the line's start, `end` is exclusive.
///
/// @param depth of a parenthesis: how many are open outside of it; of anything else: how many are open around it
public record Token(TokenKind kind, int start, int end, int depth) {
    public String of(String line) {
        return line.substring(start, end);
    }
}
