package app.tomo.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/// Whose a file is. What lies in a folder that others may write to is trusted only where it is this process's user's.
public final class Owner {
    /// Belongs to whoever runs this process (proc(5)).
    static final Path SELF = Path.of("/proc/self");

    private Owner() {}

    /// The user this process runs as; where the system does not say it, the owner of the home folder, which here is the one
    /// in the user database: a variable may name somebody else's.
    public static UserPrincipal ofThisProcess() throws IOException {
        return Files.getOwner(Files.exists(SELF) ? SELF : Path.of(System.getProperty("user.home")));
    }

    /// True for a folder, not a link to one, that belongs to the user of this process. False where it cannot be told.
    public static boolean isMyFolder(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(ofThisProcess());
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }
}
