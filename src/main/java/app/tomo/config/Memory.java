package app.tomo.config;

import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Writes into the person's settings file what was found, chosen or taken over, and nothing else: every other character of it
/// stays as it is. A file that is not an object of JSON is left alone.
public final class Memory {
    /// What writing came to.
    public sealed interface Result {
        record Written() implements Result {}

        /// The file is as it was; `why` is the system's own words.
        record Refused(Path file, String why) implements Result {}
    }

    private final Path settings;

    public Memory(Places places) {
        this.settings = places.settings();
    }

    /// Blocks for as long as the disk does.
    public Result remember(Scope scope, String unit) {
        return write(place(scope, unit));
    }

    /// The same for a daemon that Tomo itself runs from now on: with what it takes to start it. Blocks as long.
    public Result remember(Target child, Invocation command) {
        ObjectNode value = place(Scope.CHILD, child.unit());
        put(value, Setting.KANATA, command.binary());
        put(value, Setting.CONFIG, command.config());
        put(value, Setting.PORT, command.address());
        return write(value);
    }

    private static ObjectNode place(Scope scope, String unit) {
        return Json.object().put(Setting.SCOPE.key(), scope.id()).put(Setting.UNIT.key(), unit);
    }

    private static void put(ObjectNode value, Setting setting, @Nullable Object known) {
        if (known != null) {
            value.put(setting.key(), known.toString());
        }
    }

    private Result write(ObjectNode remembered) {
        String value = Json.write(remembered);
        try {
            Path file = Files.exists(settings) ? settings.toRealPath() : settings;
            String before = text(file);
            String after = JsonText.with(before, SettingsFile.REMEMBERED, value);
            if (!after.equals(before)) {
                AtomicFile.write(file, after);
            }
            return new Result.Written();
        } catch (JsonParseException malformed) {
            return new Result.Refused(settings, "not JSON");
        } catch (IOException | UnsupportedOperationException failure) {
            return new Result.Refused(settings, reason(failure));
        }
    }

    private static @Nullable String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof java.nio.file.FileSystemException system
                        && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}
