package app.tomo.config;

import app.tomo.model.Scope;

import com.fasterxml.jackson.core.JsonParseException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Writes into the person's settings file which unit was found or chosen, and nothing else: every other character of it
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
        String value =
                Json.write(
                        Json.object()
                                .put(Setting.SCOPE.key(), scope.id())
                                .put(Setting.UNIT.key(), unit));
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
