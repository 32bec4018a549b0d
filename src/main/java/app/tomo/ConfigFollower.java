package app.tomo;

import app.tomo.config.ConfigFileWatch;
import app.tomo.config.ConfigFiles;
import app.tomo.config.Opening;
import app.tomo.kbd.KbdFile;
import app.tomo.model.Snapshot;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/// Tells of each change on disk of the config that the daemon reads, and of what that includes, whoever made it. Follows the
/// daemon to another config.
final class ConfigFollower implements AutoCloseable {
    private final Machine machine;
    private final Executor blocking;
    private final Runnable changed;
    private final ConfigFiles files;
    private @Nullable String asked;
    private @Nullable String followed;
    private @Nullable ConfigFileWatch watch;
    private boolean closed;

    /// @param blocking runs what may block, one thread each
    /// @param changed runs on a thread of its own
    ConfigFollower(Machine machine, Executor blocking, Runnable changed) {
        this.machine = machine;
        this.blocking = blocking;
        this.changed = changed;
        // Its own: what Tomo saves for the person is a change for the daemon, too.
        this.files = new ConfigFiles(machine.places(), machine::limits);
    }

    /// The mailbox's thread. Returns at once.
    void publish(Snapshot snapshot) {
        String config = snapshot.invocation().config();
        if (config != null && isNew(config)) {
            blocking.execute(() -> follow(config));
        }
    }

    private synchronized boolean isNew(String config) {
        boolean other = !config.equals(asked);
        asked = config;
        return other;
    }

    private synchronized void follow(String config) {
        if (closed || !config.equals(asked)) {
            return;
        }
        try {
            Path main = Path.of(config);
            ConfigFileWatch now = watch;
            if (now == null || !config.equals(followed)) {
                stop();
                followed = config;
                watch =
                        ConfigFileWatch.over(
                                main, included(main), files, machine::limits, _ -> tell(config));
            } else {
                now.follow(main, included(main));
            }
        } catch (InvalidPathException _) {
            stop();
        }
    }

    /// What is included may be another file now.
    private void tell(String config) {
        changed.run();
        follow(config);
    }

    private List<Path> included(Path main) {
        return files.open(main) instanceof Opening.Opened(var text)
                ? KbdFile.includes(text.text(), main)
                : List.of();
    }

    private void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }
}
