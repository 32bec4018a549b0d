package app.tomo.lab;

import java.nio.file.Path;

/// The checkout that the tests run in.
public final class Checkout {
    private Checkout() {}

    /// The absolute path of a file or folder of the checkout: `src/test/lab/systemd-lab`.
    public static Path file(String relative) {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(relative);
    }
}
