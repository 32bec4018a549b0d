package app.tomo.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What Tomo itself saved last into each file, so that no watch takes it for a change made elsewhere. Any thread.
final class OwnSaves {
    private final Map<Path, String> fingerprints = new ConcurrentHashMap<>();

    /// To be said before the file changes.
    void announce(Path file, String fingerprint) {
        fingerprints.put(file.toAbsolutePath().normalize(), fingerprint);
    }

    /// It was not saved after all.
    void takeBack(Path file) {
        fingerprints.remove(file.toAbsolutePath().normalize());
    }

    /// Whether a change that was seen is the one that was announced; asked once for each change.
    boolean settles(Path file, String fingerprint) {
        return fingerprint.equals(fingerprints.remove(file.toAbsolutePath().normalize()));
    }
}
