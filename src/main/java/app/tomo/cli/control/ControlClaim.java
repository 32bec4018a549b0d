package app.tomo.cli.control;

import app.tomo.config.Owner;
import app.tomo.config.Places;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The right to be the one Tomo of a person and profile, and the bound control socket that comes with it. Held until it is
/// closed or the process ends, however it ends.
///
/// The right is a lock on a file, which dies with its process; so whoever has it may take away the socket that a dead app
/// left behind. One that answers is never taken away, lock or not.
public final class ControlClaim implements AutoCloseable {
    /// What asking for it gave.
    public sealed interface Result {
        /// It is this process's.
        record Mine(ControlClaim claim) implements Result {}

        /// Another process has it.
        record Taken() implements Result {}

        /// The folder or a file in it cannot be used. `why` is the system's own words; null where the folder is not this
        /// user's alone.
        record Unusable(Path path, @Nullable String why) implements Result {}
    }

    /// How many may knock at once; those beyond have to wait before they are even heard.
    private static final int BACKLOG = 512;

    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private final Path socket;
    private final FileChannel lockFile;
    private final ServerSocketChannel channel;

    private ControlClaim(Path socket, FileChannel lockFile, ServerSocketChannel channel) {
        this.socket = socket;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /// Asks once; blocks for as long as the disk does.
    public static Result take(Places places) {
        Path folder = places.socket().resolveSibling("");
        try {
            if (!makeFolder(folder)) {
                return new Result.Unusable(folder, null);
            }
            return locked(places);
        } catch (IOException | UnsupportedOperationException failure) {
            return new Result.Unusable(folder, failure.getMessage());
        }
    }

    /// Whether another process has it. Blocks for as long as the disk does.
    public static boolean isTaken(Places places) {
        if (!Files.exists(places.lock())) {
            return false;
        }
        return switch (take(places)) {
            case Result.Mine(ControlClaim claim) -> {
                claim.close();
                yield false;
            }
            case Result.Taken _ -> true;
            case Result.Unusable _ -> false;
        };
    }

    /// What a look at it shows.
    ///
    /// @param held whether a process has it
    /// @param stale whether a socket is left of one that has it no more
    public record Seen(boolean held, boolean stale) {}

    /// Looks, and leaves everything as it is. Not for the process that has it, which would lose its lock by that. Blocks for as
    /// long as the disk does.
    ///
    /// @throws IOException where that may not be looked at
    public static Seen look(Places places) throws IOException {
        boolean held = false;
        if (Files.exists(places.lock())) {
            try (FileChannel file = FileChannel.open(places.lock(), StandardOpenOption.WRITE)) {
                held = !lock(file);
            }
        }
        boolean there = Files.exists(places.socket());
        return new Seen(held, there && !held && !answers(places.socket()));
    }

    private static boolean makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } catch (FileAlreadyExistsException _) {
            if (!Owner.isMyFolder(folder)) {
                return false;
            }
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        return true;
    }

    private static Result locked(Places places) throws IOException {
        FileChannel lockFile =
                FileChannel.open(
                        places.lock(),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(FILE));
        ServerSocketChannel channel = null;
        try {
            channel = lock(lockFile) && !answers(places.socket()) ? bound(places.socket()) : null;
        } finally {
            if (channel == null) {
                lockFile.close();
            }
        }
        return channel == null
                ? new Result.Taken()
                : new Result.Mine(new ControlClaim(places.socket(), lockFile, channel));
    }

    private static boolean lock(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static ServerSocketChannel bound(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
            Files.setPosixFilePermissions(socket, FILE);
            return channel;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /// Takes the socket away, then gives up the right.
    @Override
    public void close() {
        try (lockFile;
                channel) {
            Files.deleteIfExists(socket);
        } catch (IOException _) {
            // The end of the process closes them; a socket that is left is recognised as dead.
        }
    }
}
