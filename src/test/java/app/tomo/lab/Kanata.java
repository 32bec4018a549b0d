package app.tomo.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The kanata binaries that `src/test/lab/install` built, one a version.
public final class Kanata {
    /// The version that a test takes when it does not matter which.
    public static final String CURRENT = "1.11.0";

    /// The folder of the build without simulated output.
    static final String FOR_KEYBOARDS = CURRENT + "-devices";

    private Kanata() {}

    /// The binary of a version. A test that names another version than [#CURRENT] says so in [NeedsLab#kanata()].
    ///
    /// @throws IllegalStateException when it was not built
    public static Path binary(String version) {
        missing(version)
                .ifPresent(
                        reason -> {
                            throw new IllegalStateException(reason);
                        });
        return path(version);
    }

    /// The binary of [#CURRENT] that reads real keyboards and types through uinput.
    ///
    /// @throws IllegalStateException when it was not built
    public static Path forKeyboards() {
        return binary(FOR_KEYBOARDS);
    }

    static Optional<String> missing(String version) {
        return Files.isExecutable(path(version))
                ? Optional.empty()
                : Optional.of(
                        "no kanata "
                                + version
                                + " in "
                                + cache()
                                + " (src/test/lab/install builds it)");
    }

    static Path cache() {
        String moved = System.getenv("TOMO_LAB_CACHE");
        return moved == null || moved.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache", "tomo-lab")
                : Path.of(moved);
    }

    private static Path path(String version) {
        return cache().resolve("kanata-" + version).resolve("bin").resolve("kanata");
    }
}
