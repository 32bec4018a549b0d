package app.tomo.config;

import app.tomo.disk.AtomicFile;
import app.tomo.model.Trial;
import app.tomo.runtime.ConfigVault.Left;

import com.fasterxml.jackson.core.JsonParseException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The records of trials: `ID.json` while one is open, moved to `ID.taken` by whoever goes back and to `ID.kept` by whoever keeps
/// it. A move succeeds once, in whichever process. `ID.lock` is locked by the process that began it: when that is gone, the
/// system has let go of it. One thread at a time; blocks for as long as the disk does.
final class TrialRecords {
    private static final Logger LOG = LoggerFactory.getLogger(TrialRecords.class);
    private static final String OPEN = ".json";
    private static final String TAKEN = ".taken";
    private static final String KEPT = ".kept";
    private static final String LOCK = ".lock";

    /// A record as it is written.
    ///
    /// @param version the one applied
    record Filed(Trial trial, long version) {}

    private final Path folder;
    private final Map<String, FileLock> locks = new HashMap<>();

    TrialRecords(Path folder) {
        this.folder = folder;
    }

    /// The name of a trial of that version which begins now.
    static String name(long version, Instant now) {
        return "%x%012x".formatted(version, now.toEpochMilli());
    }

    /// A new one, of this process.
    void make(Filed filed) throws IOException {
        Files.createDirectories(folder);
        lock(filed.trial().id());
        write(filed);
    }

    void write(Filed filed) throws IOException {
        String json = Json.write(RecordCodec.write(filed, Filed.class));
        AtomicFile.write(file(filed.trial().id(), OPEN), json + System.lineSeparator());
    }

    /// Null where none of that name is open.
    @Nullable Filed find(String id) {
        return read(file(id, OPEN));
    }

    /// All that are open. What was taken by a process that is gone before it was done is open again.
    List<Left> all() {
        List<Left> all = new ArrayList<>();
        for (Path each : files(TAKEN)) {
            String id = id(each, TAKEN);
            if (isFree(id)) {
                boolean _ = move(each, file(id, OPEN));
            }
        }
        for (Path each : files(OPEN)) {
            String id = id(each, OPEN);
            Filed filed = read(each);
            if (filed != null) {
                all.add(new Left(filed.trial(), isFree(id)));
            }
        }
        return all;
    }

    private List<Path> files(String ending) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ending)) {
            found.forEach(all::add);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | DirectoryIteratorException failure) {
            LOG.warn("the records of trials cannot be read", failure);
        }
        return all;
    }

    private static @Nullable Filed read(Path file) {
        try {
            return RecordCodec.read(Json.readObject(Files.readString(file)), Filed.class);
        } catch (JsonParseException | RecordCodec.Misfit _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    /// Null where somebody else has it, or it was never there.
    @Nullable Filed take(String id, boolean toKeep) {
        Path taken = file(id, toKeep ? KEPT : TAKEN);
        if (!id.matches("[0-9a-f]+") || !move(file(id, OPEN), taken)) {
            return null;
        }
        lock(id);
        return read(taken);
    }

    private static boolean move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException failure) {
            LOG.warn("the record of a trial cannot be taken", failure);
            return false;
        }
    }

    private void lock(String id) {
        try {
            if (!locks.containsKey(id)) {
                FileChannel channel = open(id);
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                } else {
                    locks.put(id, lock);
                }
            }
        } catch (OverlappingFileLockException _) {
            // Another part of this process has it, which is as good.
        } catch (IOException failure) {
            LOG.warn("the record of a trial cannot be locked", failure);
        }
    }

    private FileChannel open(String id) throws IOException {
        return FileChannel.open(
                file(id, LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// Whether no process that lives has it.
    private boolean isFree(String id) {
        if (locks.containsKey(id)) {
            return false;
        }
        try (FileChannel channel = open(id);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException _) {
            return false;
        }
    }

    void remove(String id) {
        try {
            FileLock lock = locks.remove(id);
            if (lock != null) {
                lock.channel().close();
            }
            for (String each : List.of(TAKEN, KEPT, LOCK)) {
                Files.deleteIfExists(file(id, each));
            }
        } catch (IOException failure) {
            LOG.warn("the record of a trial cannot be removed", failure);
        }
    }

    private Path file(String id, String ending) {
        return folder.resolve(id + ending);
    }

    private static String id(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }
}
