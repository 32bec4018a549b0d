package app.tomo;

import app.tomo.config.Owner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The right to change what stands beside a unit, among all Tomos of a person. Held until it is closed or the process ends,
/// however it ends. Its file stays: one that is deleted could be held by two.
record SwitchClaim(FileChannel channel) implements AutoCloseable {
    /// Asks once; blocks for as long as the disk does.
    ///
    /// @param file in a folder of this user's alone
    /// @return null where another one has it
    static @Nullable SwitchClaim take(Path file) throws IOException {
        makeFolder(file.resolveSibling(""));
        FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        boolean mine = false;
        try {
            mine = channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Another one of this very process has it.
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        return mine ? new SwitchClaim(channel) : null;
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException there) {
            if (!Owner.isMyFolder(folder)) {
                throw new FileSystemException(folder.toString(), null, "it is somebody else's");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
