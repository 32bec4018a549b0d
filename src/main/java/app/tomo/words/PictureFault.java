package app.tomo.words;

import java.util.Locale;

/// Why a person's picture for a layer cannot be shown.
public enum PictureFault {
    NOT_A_FILE,
    NOT_PNG,
    TOO_MANY_BYTES,
    TOO_MANY_PIXELS,
    BROKEN,
    UNREADABLE;

    String key() {
        return "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
