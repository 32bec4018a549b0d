package app.tomo.config;

import app.tomo.runtime.EmergencyFlag;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// The flag of the emergency stop as a small file in the profile's state folder: `emergency-stop`, with the time in it. A
/// person without Tomo can lift it by removing the file.
public final class EmergencyFile implements EmergencyFlag {
    private static final int LONGEST = 64;

    private final Path file;

    public EmergencyFile(Places places) {
        this.file = of(places);
    }

    /// Where it is.
    public static Path of(Places places) {
        return places.state().resolve("emergency-stop");
    }

    @Override
    public @Nullable Instant since() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (var in = Files.newInputStream(file)) {
            return Instant.parse(
                    new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException | DateTimeParseException _) {
            return Instant.EPOCH;
        }
    }

    /// Written beside it, forced to the disk and renamed: it is there whole or not at all.
    @Override
    public synchronized boolean set(Instant at) {
        if (since() != null) {
            return true;
        }
        Path fresh = file.resolveSibling("emergency-stop.new");
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(fresh, at.toString() + System.lineSeparator());
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException _) {
            // A full disk leaves an empty one.
            boolean _ = fresh.toFile().delete();
            return false;
        }
    }

    @Override
    public synchronized boolean lift() {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
