package app.tomo.words;

import java.util.Locale;

/// Why a file was not saved. The hole is what stands in the way: a file, a folder, or the system's own words.
public enum Hindrance {
    GONE,
    READ_ONLY,
    DISK_READ_ONLY,
    FOLDER_READ_ONLY,
    NO_SPACE,
    NO_COPY,
    FOLDER_GONE,
    NOT_A_FILE,
    CHARSET,
    BEYOND_TEXT,
    FORBIDDEN,
    OTHER;

    String key() {
        return "hindrance." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
