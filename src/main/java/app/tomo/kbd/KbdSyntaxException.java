package app.tomo.kbd;

/// A `.kbd` text that is not a row of lists.
final class KbdSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient KbdNode.Span span;

    KbdSyntaxException(KbdNode.Span span, String reason) {
        super(reason, null, false, false);
        this.span = span;
    }

    KbdNode.Span span() {
        return span;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
