package app.tomo.model;

/// A fact that may not be known. "Not known" is an answer of its own and is never rounded to yes or no.
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    public static Truth of(boolean known) {
        return known ? YES : NO;
    }
}
