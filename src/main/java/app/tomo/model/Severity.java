package app.tomo.model;

import java.util.Locale;

/// `WARNING` leaves the headline and the exit status alone.
public enum Severity {
    WARNING,
    BROKEN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
