package app.tomo.kanata;

/// One piece of what a peer sent.
public sealed interface Frame {
    /// Balanced text from `{` to `}` or from `[` to `]`: JSON, as far as brackets and quotes can tell.
    record Value(String json) implements Frame {}

    /// Text that cannot be JSON. `text` has U+FFFD where it was not UTF-8; `utf8` says whether that was so.
    record Broken(String text, boolean utf8) implements Frame {}

    /// A value that outgrew the bound; its bytes are gone.
    record Oversize() implements Frame {}
}
