package app.tomo.config;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Supplier;

/// Tells of each change of the settings file, or of another small one, once it is left alone: whether it is written to, replaced by an editor, is a
/// link whose end changes, goes, comes, or comes together with its folder. The file is looked at every now and then, too,
/// for what the system does not tell.
public final class SettingsWatch implements AutoCloseable {
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
    private final FolderWatch folders;

    private SettingsWatch(Path file, Supplier<Limits> limits, Runnable changed) {
        this.file = file;
        this.limits = limits;
        this.changed = changed;
        this.folders = new FolderWatch(file.getFileSystem());
    }

    /// Watches from now on. `changed` runs on a thread of its own, at first at once, for what happened before.
    public static SettingsWatch over(Path file, Supplier<Limits> limits, Runnable changed) {
        SettingsWatch watch = new SettingsWatch(file, limits, changed);
        Thread.ofVirtual().name("settings").start(watch::run);
        return watch;
    }

    private void run() {
        Stamp before = Stamp.NONE;
        boolean first = true;
        try {
            while (!folders.isClosed()) {
                folders.cover(List.of(file));
                Stamp now = Stamp.of(file);
                if (first || !now.equals(before)) {
                    before = now;
                    first = false;
                    changed.run();
                }
                folders.await(
                        limits.get().of(Limit.SETTINGS_POLL),
                        limits.get().of(Limit.SETTINGS_SETTLE));
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            // Nobody wants to know any more.
        }
    }

    @Override
    public void close() {
        folders.close();
    }
}
