package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What became of a version of a config.
public enum VersionOutcome {
    /// It was saved, and not applied.
    SAVED("saved"),
    /// The daemon took it.
    APPLIED("applied"),
    /// The daemon did not take it.
    REJECTED("rejected"),
    /// It was applied, and the person said that it is to stay.
    KEPT("kept"),
    /// It was applied, nobody said that it is to stay, and Tomo went back to the one before.
    REVERTED("reverted"),
    /// An older version came back: by Tomo, or because the person fetched it.
    RESTORED("restored");

    private final String id;

    VersionOutcome(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static @Nullable VersionOutcome named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst().orElse(null);
    }
}
