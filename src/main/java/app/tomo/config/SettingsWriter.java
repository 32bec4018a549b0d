package app.tomo.config;

import app.tomo.disk.AtomicFile;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Changes one member of the person's settings file and leaves every other character of it as it is. A file that is not an
/// object of JSON is never written over: it is set aside under a name of its own, and a new one begins. Any thread; all
/// calls block for as long as the disk does.
public final class SettingsWriter {
    /// What writing came to.
    public sealed interface Result {
        /// It stands in the file.
        ///
        /// @param aside where a broken file went; null where it was not
        record Written(@Nullable Path aside) implements Result {}

        /// The file is as it was; `why` is the system's own words.
        record Refused(Path file, String why) implements Result {}
    }

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss").withZone(ZoneId.systemDefault());

    /// A new text for an old one, null where there is none; null to leave the file as it is.
    private interface Change {
        @Nullable String of(@Nullable String before) throws IOException;
    }

    private final Path settings;

    public SettingsWriter(Places places) {
        this.settings = places.settings();
    }

    /// Says that in the file.
    ///
    /// @param value in the form of [SettingSyntax]
    public Result set(Setting setting, String value) {
        return set(setting.key(), JsonNodeFactory.instance.textNode(value));
    }

    /// Says that number in the file.
    ///
    /// @param value within its bounds
    public Result set(Limit limit, long value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return set(
                limit.key(),
                switch (limit.unit()) {
                    case MILLISECONDS, KILOBYTES, SWITCH ->
                            nodes.textNode(LimitText.of(limit, value));
                    case TIMES -> nodes.numberNode(value);
                });
    }

    /// Takes out what the file says of it.
    public Result reset(String key) {
        return write(before -> before == null ? "{}\n" : JsonText.without(before, key));
    }

    synchronized Result set(String key, JsonNode value) {
        String json = Json.write(value);
        return write(before -> JsonText.with(before, key, json));
    }

    /// Says all of that in the file, or nothing of it.
    ///
    /// @param said in the form of [SettingSyntax]
    public Result set(Map<Setting, String> said) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        said.forEach(
                (setting, value) ->
                        members.put(setting.key(), JsonNodeFactory.instance.textNode(value)));
        return edit(_ -> members);
    }

    /// Changes members of the file as it stands now, all of them or none.
    ///
    /// @param change gets the whole file, an empty object where there is none; returns what its members are from now on, a
    ///     missing node for one that goes. Nothing leaves the file as it is
    Result edit(Function<ObjectNode, Map<String, JsonNode>> change) {
        return write(
                before -> {
                    ObjectNode file =
                            before == null || before.isBlank()
                                    ? Json.object()
                                    : Json.readObject(before);
                    String after = before;
                    for (var each : change.apply(file).entrySet()) {
                        after = with(after, each.getKey(), each.getValue());
                    }
                    return after;
                });
    }

    private static @Nullable String with(@Nullable String text, String key, JsonNode value)
            throws IOException {
        if (!value.isMissingNode()) {
            return JsonText.with(text, key, Json.write(value));
        }
        return text == null ? null : JsonText.without(text, key);
    }

    private synchronized Result write(Change change) {
        try {
            Path file = Files.exists(settings) ? settings.toRealPath() : settings;
            try {
                String before = text(file);
                String after = change.of(before);
                if (after != null
                        && !after.equals(before)
                        && (before != null || !after.equals("{}\n"))) {
                    AtomicFile.write(file, after);
                }
            } catch (JsonParseException _) {
                String anew = change.of(null);
                if (anew == null) {
                    return new Result.Written(null);
                }
                Path aside = aside(file);
                AtomicFile.writeAnew(file, aside, anew);
                return new Result.Written(aside);
            }
            return new Result.Written(null);
        } catch (IOException | UnsupportedOperationException failure) {
            return new Result.Refused(settings, reason(failure));
        }
    }

    /// `settings.json.broken-2026-11-22-14-02-17`, after the time of the file itself; a name that nothing has.
    private static Path aside(Path file) throws IOException {
        String name =
                file.getFileName()
                        + ".broken-"
                        + MOMENT.format(Files.getLastModifiedTime(file).toInstant());
        Path aside = file.resolveSibling(name);
        for (int next = 2; Files.exists(aside); next++) {
            aside = file.resolveSibling(name + "-" + next);
        }
        return aside;
    }

    private static @Nullable String text(Path file) throws IOException {
        if (SettingsFile.isDangling(file)) {
            throw new FileSystemException(file.toString(), null, SettingsFile.DANGLING);
        }
        if (SettingsFile.isOther(file)) {
            throw new FileSystemException(file.toString(), null, "it is no file");
        }
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return null;
        } catch (CharacterCodingException _) {
            throw new JsonParseException(null, "not UTF-8");
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}
