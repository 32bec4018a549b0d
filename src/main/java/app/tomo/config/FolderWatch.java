package app.tomo.config;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until something happens near some files: in their folders, in those of their ends where they are links, or in what
/// there is of a folder that has yet to come. Where the system does not tell, only time passes.
final class FolderWatch implements AutoCloseable {
    /// Who writes without a pause is listened to in between.
    private static final int LONGEST_UNREST = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable WatchService watch;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    FolderWatch(FileSystem system) {
        watch = service(system);
    }

    /// Null where the system has none left to give.
    private static @Nullable WatchService service(FileSystem system) {
        try {
            return system.newWatchService();
        } catch (IOException | UnsupportedOperationException _) {
            return null;
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Until something happened and is over, or it is time to look anyway. Throws `ClosedWatchServiceException` where it is
    /// closed meanwhile.
    ///
    /// @param poll milliseconds after which it is time
    /// @param settle milliseconds without anything, after which it is over
    void await(long poll, long settle) throws InterruptedException {
        if (watch == null) {
            boolean _ = closed.await(poll, TimeUnit.MILLISECONDS);
            return;
        }
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

    /// From now on it is about these files. To be said again before each waiting: folders come and go.
    synchronized void cover(Collection<Path> files) {
        Set<Path> wanted = new HashSet<>();
        for (Path file : files) {
            wanted.add(existing(file));
            try {
                wanted.add(existing(file.toRealPath()));
            } catch (IOException _) {
                // It is not there, and neither is another end of it.
            }
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
