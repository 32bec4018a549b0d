package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// How what is on or off is written, whichever setting it is. Pure.
public final class SwitchText {
    public static final String ON = "on";
    public static final String OFF = "off";

    private SwitchText() {}

    /// As it was written before, and as JSON and others write it, too; null for anything else.
    public static @Nullable Boolean read(String text) {
        return switch (text) {
            case ON, "yes", "true", "1" -> true;
            case OFF, "no", "false", "0" -> false;
            default -> null;
        };
    }

    /// The one form in which it is kept and shown.
    public static String of(boolean on) {
        return on ? ON : OFF;
    }
}
