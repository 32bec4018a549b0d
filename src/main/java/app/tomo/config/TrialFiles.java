package app.tomo.config;

import app.tomo.model.Limits;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The records of trials in the profile's state folder: `trials/ID.json` while one is open, moved to `ID.taken` by whoever goes
/// back and to `ID.kept` by whoever keeps it. A move succeeds once, in whichever process. `ID.lock` is locked by the process
/// that began it: when that is gone, the system has let go of it.
public final class TrialFiles implements ConfigVault {
    private static final Logger LOG = LoggerFactory.getLogger(TrialFiles.class);
    private static final String OPEN = ".json";
    private static final String TAKEN = ".taken";
    private static final String KEPT = ".kept";
    private static final String LOCK = ".lock";

    /// A record as it is written.
    ///
    /// @param version the one applied
    record Filed(Trial trial, long version) {}

    private final Path folder;
    private final ConfigFiles configs;
    private final ConfigHistory history;
    private final Map<String, FileLock> locks = new HashMap<>();

    public TrialFiles(Places places, Supplier<Limits> limits) {
        folder = places.state().resolve("trials");
        configs = new ConfigFiles(places, limits);
        history = new ConfigHistory(places, limits);
    }

    @Override
    public synchronized @Nullable Trial stage(String config, Instant now) {
        try {
            if (!(configs.open(Path.of(config)) instanceof Opening.Opened(ConfigText applied))) {
                return null;
            }
            Version good = history.list(applied.file()).lastKnownGood();
            Version version = version(applied, now);
            if (version == null || good == null || good.hash().equals(version.hash())) {
                return null;
            }
            Trial trial =
                    Trial.staged(
                            fresh(),
                            config,
                            applied.fingerprint(),
                            Long.toString(good.id()),
                            good.at(),
                            now);
            Files.createDirectories(folder);
            lock(trial.id());
            write(new Filed(trial, version.id()));
            return trial;
        } catch (IOException | InvalidPathException failure) {
            LOG.warn("the config cannot be tried: there is no record of it", failure);
            return null;
        }
    }

    /// What became of a text that is the newest version already stays said.
    private @Nullable Version version(ConfigText text, Instant now) {
        Version newest = history.list(text.file()).newest();
        return newest != null && newest.hash().equals(Version.hash(text.text()))
                ? newest
                : history.add(text.file(), text.text(), VersionOutcome.SAVED, now);
    }

    private static String fresh() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void write(Filed filed) throws IOException {
        String json = Json.write(RecordCodec.write(filed, Filed.class));
        AtomicFile.write(file(filed.trial().id(), OPEN), json + System.lineSeparator());
    }

    @Override
    public synchronized void begin(Trial trial, Instant now) {
        Filed filed = read(file(trial.id(), OPEN));
        if (filed == null) {
            return;
        }
        settle(filed, VersionOutcome.APPLIED, now);
        try {
            write(new Filed(trial, filed.version()));
        } catch (IOException failure) {
            LOG.warn("the record of a trial cannot be written", failure);
        }
    }

    private void settle(Filed filed, VersionOutcome outcome, Instant now) {
        Path config = Path.of(filed.trial().config()).toAbsolutePath();
        if (!history.settle(config, filed.version(), outcome, now)) {
            LOG.warn("the history of {} does not say what became of it: {}", config, outcome);
        }
    }

    @Override
    public synchronized Settlement keep(String id, Instant now) {
        Filed filed = take(id, KEPT);
        if (filed == null) {
            return Settlement.TAKEN;
        }
        settle(filed, VersionOutcome.KEPT, now);
        Path config = Path.of(filed.trial().config()).toAbsolutePath();
        boolean _ = history.markKnownGood(config, filed.version());
        remove(id);
        return Settlement.KEPT;
    }

    @Override
    public synchronized Settlement restore(String id, Instant now) {
        Filed filed = take(id, TAKEN);
        if (filed == null) {
            return Settlement.TAKEN;
        }
        Settlement settlement = restore(filed, now);
        remove(id);
        return settlement;
    }

    private Settlement restore(Filed filed, Instant now) {
        Trial trial = filed.trial();
        Path file = Path.of(trial.config()).toAbsolutePath();
        String before = history.read(file, Long.parseLong(trial.backTo()));
        if (before == null) {
            return Settlement.NOT_WRITTEN;
        }
        if (!(configs.open(file) instanceof Opening.Opened(ConfigText there))) {
            return Settlement.CHANGED;
        }
        boolean back = there.text().equals(before);
        if (!back && !there.fingerprint().equals(trial.applied())) {
            return Settlement.CHANGED;
        }
        return switch (back ? new Saving.Saved(there) : configs.save(there, before)) {
            case Saving.Saved _ -> {
                settle(filed, VersionOutcome.REVERTED, now);
                var _ = history.add(file, before, VersionOutcome.RESTORED, now);
                yield Settlement.RESTORED;
            }
            case Saving.ChangedElsewhere _, Saving.ChangedBeyondText _, Saving.Gone _ ->
                    Settlement.CHANGED;
            default -> Settlement.NOT_WRITTEN;
        };
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
            if (configs.open(Path.of(config)) instanceof Opening.Opened(ConfigText text)) {
                Version good = history.list(text.file()).lastKnownGood();
                Version version = version(text, now);
                if (version != null && (good == null || !good.hash().equals(version.hash()))) {
                    boolean _ =
                            history.settle(text.file(), version.id(), VersionOutcome.APPLIED, now);
                    boolean _ = history.markKnownGood(text.file(), version.id());
                }
            }
        } catch (InvalidPathException none) {
            LOG.warn("what works of {} cannot be kept", config, none);
        }
    }

    @Override
    public synchronized @Nullable Texts texts(String id) {
        Filed filed = read(file(id, OPEN));
        if (filed == null) {
            return null;
        }
        Path file = Path.of(filed.trial().config()).toAbsolutePath();
        String before = history.read(file, Long.parseLong(filed.trial().backTo()));
        String after = history.read(file, filed.version());
        return before == null || after == null ? null : new Texts(before, after);
    }

    /// What was taken by a process that is gone before it was done is open again.
    @Override
    public synchronized List<Left> left() {
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
    private @Nullable Filed take(String id, String as) {
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
