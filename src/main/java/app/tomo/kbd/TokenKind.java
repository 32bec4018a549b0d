package app.tomo.kbd;

import java.util.Locale;

/// What a piece of a `.kbd` line is, as far as one can tell by looking at it and at the words before it.
public enum TokenKind {
    COMMENT,
    STRING,
    OPEN,
    CLOSE,
    /// What a list at top level is: `defsrc`.
    FORM,
    /// What a list within says is to be done: `tap-hold`.
    ACTION,
    ALIAS,
    VARIABLE,
    LAYER,
    /// The name of an option of `defcfg`.
    OPTION,
    /// `yes`, `no` and the transparent keys `_`, `XX`.
    CONSTANT,
    NUMBER,
    KEY,
    WORD;

    /// As in a style sheet.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
