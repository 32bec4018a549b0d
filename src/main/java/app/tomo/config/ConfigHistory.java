package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The versions that a config had, each a file of its own below the state folder, apart from the person's. What a config
/// includes is not in it: an included file that is edited has a history of its own.
///
/// Bounded in number and size; the oldest go first, the newest and the last one known to work never. Any thread but the
/// mailbox's and the FX thread: all calls block for as long as the disk does.
public final class ConfigHistory {
    private static final int KILOBYTE = 1_000;

    /// What there is.
    ///
    /// @param damaged files that are no versions any more; they hide no other
    public record Versions(List<Version> newestFirst, List<Path> damaged) {
        public Versions {
            newestFirst = List.copyOf(newestFirst);
            damaged = List.copyOf(damaged);
        }

        /// Null where none is known to work.
        public @Nullable Version lastKnownGood() {
            return newestFirst.stream().filter(Version::knownGood).findFirst().orElse(null);
        }

        /// Null where there is none.
        public @Nullable Version newest() {
            return newestFirst.isEmpty() ? null : newestFirst.getFirst();
        }
    }

    private final Places places;
    private final Supplier<Limits> limits;

    public ConfigHistory(Places places, Supplier<Limits> limits) {
        this.places = places;
        this.limits = limits;
    }

    /// Adds a version. A text that is the newest version's already is the same version, with what became of it now; a text
    /// that was known to work still is. Null where it cannot be written.
    public synchronized @Nullable Version add(
            Path config, String text, VersionOutcome outcome, Instant at) {
        List<Version> before = list(config).newestFirst();
        String hash = Version.hash(text);
        Version version;
        if (!before.isEmpty() && before.getFirst().hash().equals(hash)) {
            version = before.getFirst().with(outcome, at);
        } else {
            boolean good =
                    before.stream().anyMatch(each -> each.knownGood() && each.hash().equals(hash));
            long bytes = text.getBytes(StandardCharsets.UTF_8).length;
            version = new Version(next(config), at, outcome, good, hash, bytes);
        }
        if (!write(config, version, text)) {
            return null;
        }
        makeRoom(config);
        return version;
    }

    /// Says what became of a version. False where it is gone or cannot be written.
    public synchronized boolean settle(Path config, long id, VersionOutcome outcome, Instant at) {
        Version version = find(config, id);
        return version != null && rewrite(config, version.with(outcome, at));
    }

    /// Says that a version works. False where it is gone or cannot be written.
    public synchronized boolean markKnownGood(Path config, long id) {
        Version version = find(config, id);
        return version != null && rewrite(config, version.withKnownGood(true));
    }

    /// All there is, newest first.
    public synchronized Versions list(Path config) {
        List<Version> versions = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        for (Path file : files(config)) {
            Version version = Version.read(file);
            if (version == null) {
                damaged.add(file);
            } else {
                versions.add(version);
            }
        }
        versions.sort(Comparator.comparingLong(Version::id).reversed());
        return new Versions(versions, damaged);
    }

    /// Whether a version is kept that is known to work and is not what the file holds.
    public boolean hasOtherGood(Path config) {
        Version good = list(config).lastKnownGood();
        if (good == null) {
            return false;
        }
        try {
            return !Version.hash(Files.readString(config)).equals(good.hash());
        } catch (IOException _) {
            return true;
        }
    }

    /// The text of a version. Null where it is gone, or is not what it was any more.
    public synchronized @Nullable String read(Path config, long id) {
        Version version = find(config, id);
        return version == null ? null : version.text(folder(config));
    }

    /// How many versions of a config are kept at most. Does not block.
    public int most() {
        return limits.get().count(Limit.HISTORY_VERSIONS);
    }

    /// How large they are together at most, as a person writes it. Does not block.
    public String room() {
        return LimitText.of(Limit.HISTORY_SIZE, limits.get().of(Limit.HISTORY_SIZE));
    }

    /// Where the files are.
    public Path folder(Path config) {
        return ConfigFolder.of(places, config).history();
    }

    /// The version of that number; null where it is gone.
    synchronized @Nullable Version find(Path config, long id) {
        return list(config).newestFirst().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElse(null);
    }

    /// Beyond the damaged ones, too: a number is given once.
    private long next(Path config) {
        return files(config).stream().mapToLong(Version::number).max().orElse(0) + 1;
    }

    private List<Path> files(Path config) {
        try (Stream<Path> files = Files.list(folder(config))) {
            return files.filter(Version::isOne).sorted().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException _) {
            return List.of();
        }
    }

    private boolean rewrite(Path config, Version version) {
        String text = version.text(folder(config));
        return text != null && write(config, version, text);
    }

    private boolean write(Path config, Version version, String text) {
        try {
            PrivateFile.write(folder(config).resolve(version.file()), version.written(text));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void makeRoom(Path config) {
        Versions all = list(config);
        Version good = all.lastKnownGood();
        long most = limits.get().of(Limit.HISTORY_VERSIONS);
        long room = limits.get().of(Limit.HISTORY_SIZE) * KILOBYTE;
        long count = good == null ? 0 : 1;
        room -= good == null ? 0 : good.bytes();
        for (Version each : all.newestFirst()) {
            if (each.equals(good)) {
                continue;
            }
            count++;
            room -= each.bytes();
            boolean newest = each.equals(all.newest());
            if (!newest && (count > most || room < 0)) {
                remove(folder(config).resolve(each.file()));
            }
        }
        all.damaged().stream()
                .limit(Math.max(0, all.damaged().size() - most))
                .forEach(this::remove);
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // The next version tries again.
        }
    }
}
