package app.tomo.config;

import app.tomo.config.WorkingVersions.Good;
import app.tomo.config.WorkingVersions.Text;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.runtime.ConfigVault;

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
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The records of trials in the profile's state folder: `trials/ID.json` while one is open, moved to `ID.taken` by whoever goes
/// back and to `ID.kept` by whoever keeps it. A move succeeds once, in whichever process. `ID.lock` is locked by the process
/// that began it: when that is gone, the system has let go of it.
public final class TrialFiles implements ConfigVault {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFiles.class);
    private static final String OPEN = ".json";
    private static final String TAKEN = ".taken";
    private static final String KEPT = ".kept";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final WorkingVersions versions;
    private final Map<String, FileLock> locks = new HashMap<>();

    /// @param state below which the records and the versions are kept
    public TrialFiles(Path state) {
        folder = state.resolve("trials");
        versions = new WorkingVersions(state.resolve("working"));
    }

    @Override
    public synchronized @Nullable Trial stage(String config, Instant now) {
        try {
            Text applied = WorkingVersions.read(Path.of(config));
            Good good = versions.good(config);
            if (applied == null
                    || good == null
                    || good.version().equals(applied.version())
                    || versions.text(good.version()) == null) {
                return null;
            }
            versions.keep(applied);
            Trial trial =
                    Trial.staged(
                            fresh(), config, applied.version(), good.version(), good.at(), now);
            Files.createDirectories(folder);
            lock(trial.id());
            write(trial);
            return trial;
        } catch (IOException | InvalidPathException failure) {
            LOG.warn("the config cannot be tried: its versions cannot be kept", failure);
            return null;
        }
    }

    private static String fresh() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void write(Trial trial) throws IOException {
        String json = Json.write(RecordCodec.write(trial, Trial.class));
        AtomicFile.write(file(trial.id(), OPEN), json + System.lineSeparator());
    }

    @Override
    public synchronized void begin(Trial trial) {
        try {
            if (Files.exists(file(trial.id(), OPEN))) {
                write(trial);
            }
        } catch (IOException failure) {
            LOG.warn("the record of a trial cannot be written", failure);
        }
    }

    @Override
    public synchronized Settlement keep(String id) {
        Trial trial = take(id, KEPT);
        if (trial == null) {
            return Settlement.TAKEN;
        }
        try {
            versions.mark(trial.config(), trial.applied(), Instant.now());
            tidy();
            return Settlement.KEPT;
        } catch (IOException failure) {
            LOG.warn("what was kept cannot be noted as known to work", failure);
            return Settlement.KEPT;
        } finally {
            remove(id);
        }
    }

    @Override
    public synchronized Settlement restore(String id) {
        Trial trial = take(id, TAKEN);
        if (trial == null) {
            return Settlement.TAKEN;
        }
        try {
            return restore(trial);
        } catch (IOException | InvalidPathException failure) {
            LOG.warn("{} cannot be written", trial.config(), failure);
            return Settlement.NOT_WRITTEN;
        } finally {
            remove(id);
        }
    }

    /// A symbolic link stays one: what it leads to is replaced.
    private Settlement restore(Trial trial) throws IOException {
        Path file = Path.of(trial.config());
        Text now = WorkingVersions.read(file);
        if (now == null) {
            return Settlement.CHANGED;
        }
        if (now.version().equals(trial.backTo())) {
            return Settlement.RESTORED;
        }
        if (!now.version().equals(trial.applied())) {
            return Settlement.CHANGED;
        }
        Text before = versions.text(trial.backTo());
        if (before == null) {
            return Settlement.NOT_WRITTEN;
        }
        AtomicFile.write(file.toRealPath(), before.text());
        return Settlement.RESTORED;
    }

    @Override
    public synchronized void forget(String id) {
        if (take(id, KEPT) != null) {
            remove(id);
        }
    }

    @Override
    public synchronized void noteWorking(String config, Instant now) {
        try {
            Text text = WorkingVersions.read(Path.of(config));
            Good good = versions.good(config);
            if (text != null && (good == null || !good.version().equals(text.version()))) {
                versions.keep(text);
                versions.mark(config, text.version(), now);
                tidy();
            }
        } catch (IOException | InvalidPathException failure) {
            LOG.warn("what works of {} cannot be kept", config, failure);
        }
    }

    @Override
    public synchronized @Nullable String text(String version) {
        Text found = versions.text(version);
        return found == null ? null : found.text();
    }

    private void tidy() throws IOException {
        Set<String> needed = new HashSet<>();
        for (Left left : left()) {
            needed.add(left.trial().applied());
            needed.add(left.trial().backTo());
        }
        versions.forgetOthers(needed);
    }

    /// What was taken by a process that is gone before it was done is open again.
    @Override
    public synchronized List<Left> left() {
        List<Left> all = new ArrayList<>();
        for (Path each : files(TAKEN)) {
            String id = id(each, TAKEN);
            if (isFree(id)) {
                move(each, file(id, OPEN));
            }
        }
        for (Path each : files(OPEN)) {
            String id = id(each, OPEN);
            Trial trial = read(each);
            if (trial != null) {
                all.add(new Left(trial, isFree(id)));
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

    private static @Nullable Trial read(Path file) {
        try {
            return RecordCodec.read(Json.readObject(Files.readString(file)), Trial.class);
        } catch (JsonParseException | RecordCodec.Misfit _) {
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    /// Null where somebody else has it, or it was never there.
    private @Nullable Trial take(String id, String as) {
        Path taken = file(id, as);
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
        } catch (IOException | OverlappingFileLockException failure) {
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

    private void remove(String id) {
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
