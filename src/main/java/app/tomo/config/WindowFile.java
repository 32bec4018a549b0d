package app.tomo.config;

import app.tomo.disk.AtomicFile;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where Tomo's windows stood, in `windows.json` of the state folder: nothing that a person would miss. Any thread; blocks
/// for as long as the disk does.
public final class WindowFile {
    /// A window with its frame, in units of the screen.
    ///
    /// @param maximised whether it is as large as the screen; the place is where it goes back to
    public record Standing(double x, double y, double width, double height, boolean maximised) {
        public Standing maximised(boolean now) {
            return new Standing(x, y, width, height, now);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(WindowFile.class);
    private static final int LONGEST = 64 * 1024;

    private final Path file;

    public WindowFile(Places places) {
        file = places.state().resolve("windows.json");
    }

    /// Null where it is not known, or is no place.
    public @Nullable Standing recall(String window) {
        JsonNode node = read().path(window);
        double width = node.path("width").asDouble(0);
        double height = node.path("height").asDouble(0);
        double x = node.path("x").asDouble(Double.NaN);
        double y = node.path("y").asDouble(Double.NaN);
        boolean whole = Double.isFinite(x + y + width + height) && width >= 1 && height >= 1;
        boolean maximised = node.path("maximised").asBoolean(false);
        return whole ? new Standing(x, y, width, height, maximised) : null;
    }

    public synchronized void remember(String window, Standing standing) {
        ObjectNode all = read();
        all.set(
                window,
                Json.object()
                        .put("x", standing.x())
                        .put("y", standing.y())
                        .put("width", standing.width())
                        .put("height", standing.height())
                        .put("maximised", standing.maximised()));
        try {
            AtomicFile.write(file, Json.write(all) + "\n");
        } catch (IOException unwritable) {
            LOG.debug("where a window stood is not remembered", unwritable);
        }
    }

    private ObjectNode read() {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST) {
                return Json.readObject(Files.readString(file));
            }
        } catch (JsonParseException broken) {
            LOG.debug("{} is begun anew", file, broken);
        } catch (IOException unreadable) {
            LOG.debug("where windows stood cannot be read", unreadable);
        }
        return Json.object();
    }
}
