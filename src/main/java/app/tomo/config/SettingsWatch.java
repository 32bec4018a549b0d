package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells of each change of the settings file, once it is left alone: whether it is written to, replaced by an editor, is a
/// link whose end changes, goes, comes, or comes together with its folder. The file is looked at every now and then, too,
/// for what the system does not tell.
public final class SettingsWatch implements AutoCloseable {
    /// Who writes without a pause is listened to in between.
    private static final int LONGEST_UNREST = 20;

    /// What tells one version of the file from the next.
    private record Stamp(Object written, long size, @Nullable Object key) {
        static final Stamp NONE = new Stamp("", 0, null);

        static Stamp of(Path file) {
            try {
                var now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
            } catch (IOException _) {
                return NONE;
            }
        }
    }

    private final Path file;
    private final Supplier<Limits> limits;
    private final Runnable changed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable WatchService watch;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    private SettingsWatch(Path file, Supplier<Limits> limits, Runnable changed) {
        this.file = file;
        this.limits = limits;
        this.changed = changed;
        this.watch = service(file);
    }

    /// Watches from now on. `changed` runs on a thread of its own, at first at once, for what happened before.
    public static SettingsWatch over(Path file, Supplier<Limits> limits, Runnable changed) {
        SettingsWatch watch = new SettingsWatch(file, limits, changed);
        Thread.ofVirtual().name("settings").start(watch::run);
        return watch;
    }

    /// Null where the system has none left to give.
    private static @Nullable WatchService service(Path file) {
        try {
            return file.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException _) {
            return null;
        }
    }

    private void run() {
        Stamp before = Stamp.NONE;
        boolean first = true;
        try {
            while (closed.getCount() > 0) {
                register();
                Stamp now = Stamp.of(file);
                if (first || !now.equals(before)) {
                    before = now;
                    first = false;
                    changed.run();
                }
                await();
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            // Nobody wants to know any more.
        }
    }

    /// Until something happened near the file and is over, or it is time to look anyway.
    private void await() throws InterruptedException {
        long poll = limits.get().of(Limit.SETTINGS_POLL);
        if (watch == null) {
            boolean _ = closed.await(poll, TimeUnit.MILLISECONDS);
            return;
        }
        long settle = limits.get().of(Limit.SETTINGS_SETTLE);
        WatchKey key = watch.poll(poll, TimeUnit.MILLISECONDS);
        for (int unrest = 0; key != null && unrest < LONGEST_UNREST; unrest++) {
            key.pollEvents();
            boolean _ = key.reset();
            key = watch.poll(settle, TimeUnit.MILLISECONDS);
        }
        if (key != null) {
            key.pollEvents();
            boolean _ = key.reset();
        }
    }

    /// The folder of the file, that of its end where it is a link, or what there is of a folder that has yet to come.
    private void register() {
        Set<Path> wanted = new HashSet<>();
        wanted.add(existing(file));
        try {
            wanted.add(existing(file.toRealPath()));
        } catch (IOException _) {
            // It is not there, and neither is another end of it.
        }
        keys.entrySet()
                .removeIf(
                        each -> {
                            boolean keep =
                                    wanted.contains(each.getKey()) && each.getValue().isValid();
                            if (!keep) {
                                each.getValue().cancel();
                            }
                            return !keep;
                        });
        for (Path folder : wanted) {
            register(folder);
        }
    }

    private void register(Path folder) {
        if (watch == null || keys.containsKey(folder)) {
            return;
        }
        try {
            keys.put(
                    folder,
                    folder.register(
                            watch,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException _) {
            // It has gone meanwhile, or may not be watched: the next look is at the latest when it
            // is time.
        }
    }

    private static Path existing(Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        for (Path next = folder; next != null; next = next.getParent()) {
            if (Files.isDirectory(next)) {
                return next;
            }
        }
        return folder;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            if (watch != null) {
                watch.close();
            }
        } catch (IOException _) {
            // Closed is closed.
        }
    }
}
