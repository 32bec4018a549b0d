package app.tomo.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that belongs to somebody else, whoever runs the tests.
public final class Foreign {
    private static final Path OF_ROOT = Path.of("/");

    private Foreign() {}

    /// Below `root` where the tests run as the administrator, who can give it away; else one of the administrator's.
    public static Path folder(Path root) throws IOException {
        if (!Owner.isMyFolder(OF_ROOT)) {
            return OF_ROOT;
        }
        Path folder = Files.createDirectory(root.resolve("foreign"));
        Files.setAttribute(folder, "unix:uid", 65_534);
        return folder;
    }
}
