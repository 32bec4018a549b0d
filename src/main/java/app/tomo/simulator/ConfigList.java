package app.tomo.simulator;

import app.tomo.kanata.ClientMessage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The configs of a daemon and which of them is in use. The place moves with the request, even when the parse fails later;
/// `ReloadFile` appends, the same file as often as it is asked for. Not for several threads at once.
final class ConfigList {
    private final List<String> files = new ArrayList<>();
    private int place;

    ConfigList(String first) {
        files.add(first);
    }

    /// Moves to what is to be reloaded; the daemon's words where there is no such config.
    @Nullable String choose(ClientMessage.Reloading reload) {
        return switch (reload) {
            case ClientMessage.Reload _ -> null;
            case ClientMessage.ReloadNext _ -> move(1);
            case ClientMessage.ReloadPrev _ -> move(-1);
            case ClientMessage.ReloadNum num -> choose(num.index());
            case ClientMessage.ReloadFile file -> append(file.path());
        };
    }

    String current() {
        return files.get(place);
    }

    private @Nullable String move(int by) {
        place = Math.floorMod(place + by, files.size());
        return null;
    }

    private @Nullable String choose(long index) {
        if (index >= files.size()) {
            return "config index "
                    + index
                    + " out of bounds: only "
                    + files.size()
                    + " configs available";
        }
        place = (int) index;
        return null;
    }

    private @Nullable String append(String file) {
        if (!exists(file)) {
            return "config file does not exist: " + file;
        }
        files.add(file);
        place = files.size() - 1;
        return null;
    }

    static boolean exists(String file) {
        try {
            return !file.isEmpty() && Files.exists(Path.of(file));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
