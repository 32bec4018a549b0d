package app.tomo.model.finding;

import java.util.Locale;

/// How sure a finding is.
public enum Confidence {
    /// The evidence proves it.
    CERTAIN,
    /// The evidence fits it, and nothing that fits as well.
    LIKELY,
    /// The evidence fits it among others.
    POSSIBLE;

    /// Its name in `--json`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
