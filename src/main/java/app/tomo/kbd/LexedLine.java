package app.tomo.kbd;

import java.util.List;

/// What stands on a line.
///
/// @param tokens from left to right; blanks belong to none
/// @param end what the next line begins with
public record LexedLine(List<Token> tokens, LineState end) {
    public LexedLine {
        tokens = List.copyOf(tokens);
    }
}
