package app.tomo.words;

import java.util.Locale;

/// What stands before a fact. `OFF` is known not to be so, and is as the person wants it (a stopped daemon does not
/// run), so it is not marked as broken.
public enum Mark {
    GOOD("✓"),
    BAD("✕"),
    ON_THE_WAY("!"),
    OFF("✕"),
    NOT_KNOWN("–");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
