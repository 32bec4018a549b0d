package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a config held at one moment, told from what it held at another: its main file, and the files that this includes.
///
/// @param config the main file
/// @param hash the same for the same content of the same files, and for nothing else
/// @param changedAt when one of them was last changed, as the disk has it; null where it does not tell
/// @param newest the one of them that was changed last
public record Fingerprint(String config, String hash, @Nullable Instant changedAt, String newest) {
    public Fingerprint(String config, String hash, @Nullable Instant changedAt) {
        this(config, hash, changedAt, config);
    }

    boolean isOtherThan(Fingerprint before) {
        return config.equals(before.config) && !hash.equals(before.hash);
    }
}
