package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells which of some files hold something else than before, once they are left alone: whether they are written to, replaced
/// by an editor, are links whose ends change, go, come, or come together with their folders. What Tomo saves itself through
/// the same [ConfigFiles] is not told. The files are looked at every now and then, too, for what the system does not tell.
public final class ConfigFileWatch implements AutoCloseable {
    private static final int KILOBYTE = 1_000;

    private final Supplier<Limits> limits;
    private final OwnSaves own;
    private final Consumer<Set<Path>> changed;
    private final FolderWatch folders;
    private final Map<Path, String> known = new HashMap<>();
    private List<Path> files = List.of();

    private ConfigFileWatch(
            Path main, OwnSaves own, Supplier<Limits> limits, Consumer<Set<Path>> changed) {
        this.limits = limits;
        this.own = own;
        this.changed = changed;
        this.folders = new FolderWatch(main.getFileSystem());
    }

    /// Watches from when this returns, so that whoever opens the files after it misses nothing. Reads them: not for the
    /// mailbox or the FX thread.
    ///
    /// @param main the config
    /// @param included what it includes
    /// @param saves through which Tomo itself saves them
    /// @param changed told on a thread of its own, with the names that were given here
    public static ConfigFileWatch over(
            Path main,
            Collection<Path> included,
            ConfigFiles saves,
            Supplier<Limits> limits,
            Consumer<Set<Path>> changed) {
        ConfigFileWatch watch = new ConfigFileWatch(main, saves.own(), limits, changed);
        watch.follow(main, included);
        Thread.ofVirtual().name("config-watch").start(watch::run);
        return watch;
    }

    /// From now on it is about these files; what is new among them counts as it is now. Reads them.
    public void follow(Path main, Collection<Path> included) {
        Set<Path> all = new TreeSet<>(included);
        all.add(main);
        synchronized (known) {
            files = List.copyOf(all);
            known.keySet().retainAll(all);
            folders.cover(files);
            all.forEach(each -> known.computeIfAbsent(each, this::fingerprint));
        }
    }

    private void run() {
        try {
            while (!folders.isClosed()) {
                Set<Path> others = look();
                if (!others.isEmpty()) {
                    changed.accept(others);
                }
                folders.await(
                        limits.get().of(Limit.CONFIG_POLL), limits.get().of(Limit.CONFIG_SETTLE));
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            // Nobody wants to know any more.
        }
    }

    private Set<Path> look() {
        Set<Path> others = new TreeSet<>();
        synchronized (known) {
            folders.cover(files);
            for (Path file : files) {
                String now = fingerprint(file);
                if (!now.equals(known.put(file, now)) && !own.settles(file, now)) {
                    others.add(file);
                }
            }
        }
        return others;
    }

    private String fingerprint(Path file) {
        long most = limits.get().of(Limit.CONFIG_SIZE) * KILOBYTE;
        if (!Files.isRegularFile(file)) {
            return ConfigText.NOT_THERE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ConfigText.fingerprint(in.readNBytes((int) most + 1));
        } catch (IOException _) {
            return ConfigText.NOT_THERE;
        }
    }

    @Override
    public void close() {
        folders.close();
    }
}
