package app.tomo.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a settings file says, word for word: `{"unit": "kanata.service", "port": 5829}`. A file that is not there says
/// nothing; one that cannot be read, or is not an object of JSON, says nothing and is complained of.
///
/// Under [#REMEMBERED] stands what Tomo wrote there itself: which unit it found, or the person chose.
///
/// @param values as written, not yet looked at
/// @param remembered the same for what Tomo wrote there
record SettingsFile(
        Path path,
        Map<Setting, Written> values,
        Map<Setting, Written> remembered,
        List<Complaint> complaints) {
    static final String REMEMBERED = "remembered";

    /// A value as it stands there.
    ///
    /// @param text the text, or what is no text as JSON
    /// @param ofItsKind whether it is a text, or for a port a number
    record Written(String text, boolean ofItsKind) {}

    private static final int LONGEST = 64 * 1024;

    /// Blocks for as long as the disk does.
    static SettingsFile read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST
                    ? unreadable(path, "longer than " + LONGEST + " bytes")
                    : read(path, Json.readObject(new String(bytes, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException _) {
            return new SettingsFile(path, Map.of(), Map.of(), List.of());
        } catch (JsonParseException malformed) {
            JsonLocation spot = malformed.getLocation();
            return complaining(
                    path,
                    spot == null
                            ? new Complaint.NotJson(path, 1, 1)
                            : new Complaint.NotJson(path, spot.getLineNr(), spot.getColumnNr()));
        } catch (IOException failure) {
            return unreadable(path, String.valueOf(failure.getMessage()));
        }
    }

    /// Where relative paths in it begin.
    Path folder() {
        return path.resolveSibling("");
    }

    private static SettingsFile read(Path path, ObjectNode tree) {
        List<Complaint> unknown =
                tree.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !key.equals(REMEMBERED))
                        .filter(key -> names().noneMatch(key::equals))
                        .<Complaint>map(key -> new Complaint.UnknownKey(key, path))
                        .toList();
        Map<Setting, Written> remembered =
                tree.get(REMEMBERED) instanceof ObjectNode own ? values(own) : Map.of();
        return new SettingsFile(path, values(tree), remembered, unknown);
    }

    private static Map<Setting, Written> values(ObjectNode tree) {
        Map<Setting, Written> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            JsonNode value = tree.get(setting.key());
            if (value != null && !value.isNull()) {
                values.put(setting, written(setting, value));
            }
        }
        return values;
    }

    private static Written written(Setting setting, JsonNode value) {
        return value.isTextual()
                ? new Written(value.textValue(), true)
                : new Written(
                        Json.write(value), setting == Setting.PORT && value.isIntegralNumber());
    }

    private static Stream<String> names() {
        return Arrays.stream(Setting.values()).map(Setting::key);
    }

    private static SettingsFile unreadable(Path path, String why) {
        return complaining(path, new Complaint.Unreadable(path, why));
    }

    private static SettingsFile complaining(Path path, Complaint complaint) {
        return new SettingsFile(path, Map.of(), Map.of(), List.of(complaint));
    }
}
