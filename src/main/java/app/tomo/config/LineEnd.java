package app.tomo.config;

/// What ends a line in a file. In memory it is always `\n`.
public enum LineEnd {
    LF("\n"),
    CRLF("\r\n"),
    CR("\r");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }
}
