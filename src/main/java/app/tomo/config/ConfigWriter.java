package app.tomo.config;

import app.tomo.disk.AtomicFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts new bytes into the place of a person's file: behind its links, with all that belongs to it, in one step.
final class ConfigWriter {
    /// What is done by now.
    enum Step {
        COPIED,
        FILLED,
        RENAMED,
        KEPT,
        LENGTHENED,
        HALF,
        FORCED
    }

    private static final int LONGEST_BEGINNING = 200;
    private static final int MOST_LINKS = 40;
    private static final String BELONGS = "unix:mode,uid,gid";
    private static final Set<PosixFilePermission> WRITE =
            EnumSet.of(
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_WRITE);

    private final Places places;
    private final Consumer<Step> steps;

    ConfigWriter(Places places, Consumer<Step> steps) {
        this.places = places;
        this.steps = steps;
    }

    /// Returns null where the file was written, else why not.
    ///
    /// @param lastLook what forbids it when everything is ready; null for nothing
    @Nullable Saving write(Path file, byte[] bytes, Supplier<@Nullable Saving> lastLook) {
        Path real = file;
        try {
            real = behindLinks(file);
            Saving refusal = refusal(real);
            if (refusal != null) {
                return refusal;
            }
            return mustStay(real)
                    ? writeInto(file, real, bytes, lastLook)
                    : replace(file, real, bytes, lastLook);
        } catch (IOException | UnsupportedOperationException failure) {
            return WriteFailure.why(real, bytes.length, failure);
        }
    }

    /// Where the bytes are to be, whether there is something or not.
    private static Path behindLinks(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path next = file;
        for (int links = 0; Files.isSymbolicLink(next); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "too many links");
            }
            next = next.resolveSibling(Files.readSymbolicLink(next));
        }
        return next;
    }

    static boolean hasFolder(Path file) {
        try {
            return Files.isDirectory(behindLinks(file).resolveSibling(""));
        } catch (IOException _) {
            return false;
        }
    }

    /// Whoever took the right to write from a file meant it, even where the folder would allow to replace it.
    private static @Nullable Saving refusal(Path real) throws IOException {
        Path folder = real.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            return new Saving.FolderGone(folder);
        }
        boolean there = Files.exists(real);
        if (there && !Files.isRegularFile(real)) {
            return new Saving.NotAFile(real, Files.isDirectory(real));
        }
        if (there && !mayWrite(real)) {
            return Files.getFileStore(real).isReadOnly()
                    ? new Saving.DiskReadOnly(real)
                    : new Saving.ReadOnly(real);
        }
        if (!there && !Files.isWritable(folder)) {
            return Files.getFileStore(folder).isReadOnly()
                    ? new Saving.DiskReadOnly(real)
                    : new Saving.FolderReadOnly(folder);
        }
        return null;
    }

    /// The superuser may write everything, and the mode tells what is meant.
    private static boolean mayWrite(Path real) throws IOException {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(real);
        return Files.isWritable(real) && WRITE.stream().anyMatch(mode::contains);
    }

    /// A file with several names keeps them, and where nothing can be made, nothing can be put into its place.
    private static boolean mustStay(Path real) throws IOException {
        return Files.exists(real)
                && ((int) Files.getAttribute(real, "unix:nlink") > 1
                        || !Files.isWritable(real.resolveSibling("")));
    }

    private @Nullable Saving replace(
            Path file, Path real, byte[] bytes, Supplier<@Nullable Saving> lastLook)
            throws IOException {
        Path folder = real.resolveSibling("");
        String beginning = beginning(real);
        Path fresh = Files.createTempFile(folder, beginning, AtomicFile.NEW);
        try {
            AtomicFile.forgetRemnants(fresh, beginning, AtomicFile.NEW);
            if (!take(real, fresh)) {
                return writeInto(file, real, bytes, lastLook);
            }
            steps.accept(Step.COPIED);
            AtomicFile.fill(fresh, bytes);
            steps.accept(Step.FILLED);
            Saving obstacle = lastLook.get();
            if (obstacle != null) {
                return obstacle;
            }
            if (!move(fresh, real)) {
                return writeInto(file, real, bytes, lastLook);
            }
            steps.accept(Step.RENAMED);
        } finally {
            Files.deleteIfExists(fresh);
        }
        AtomicFile.force(folder);
        steps.accept(Step.FORCED);
        return null;
    }

    /// All that belongs to the file, extended attributes and with them access lists, too; or what the person gives to every
    /// new one. False where it cannot be had: nobody may give files to somebody else.
    private static boolean take(Path real, Path fresh) throws IOException {
        if (!Files.exists(real)) {
            Files.delete(fresh);
            Files.createFile(fresh);
            return true;
        }
        Files.copy(
                real,
                fresh,
                StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
        return Files.readAttributes(real, BELONGS).equals(Files.readAttributes(fresh, BELONGS));
    }

    /// False where something is mounted there, or somebody else's file may not be moved.
    private static boolean move(Path fresh, Path real) throws IOException {
        try {
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException refused) {
            if (Files.isRegularFile(real) && Files.isRegularFile(fresh)) {
                return false;
            }
            throw refused;
        }
    }

    private @Nullable Saving writeInto(
            Path file, Path real, byte[] bytes, Supplier<@Nullable Saving> lastLook)
            throws IOException {
        ConfigFolder own = ConfigFolder.of(places, file);
        SafetyCopy copy = new SafetyCopy(Files.readAllBytes(real), bytes);
        try {
            putAside(own, copy);
            copy.keep(own.copy());
        } catch (IOException _) {
            return new Saving.NoSafetyCopy(own.path());
        }
        steps.accept(Step.KEPT);
        Saving obstacle = lastLook.get();
        if (obstacle == null) {
            WrittenOver.write(real, copy, steps);
        }
        Files.deleteIfExists(own.copy());
        return obstacle;
    }

    /// The copy of a save that was interrupted, and that nobody has asked for yet, is not given up for the next one's.
    private static void putAside(ConfigFolder own, SafetyCopy next) throws IOException {
        SafetyCopy earlier = SafetyCopy.read(own.copy());
        if (earlier != null && !earlier.isOf(next.before())) {
            Files.move(own.copy(), own.aside(earlier), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Of a name that no other file's begins with, and that a file's longest name leaves room for.
    private static String beginning(Path real) {
        return "." + ConfigFolder.beginning(real, LONGEST_BEGINNING) + ".tomo-";
    }
}
