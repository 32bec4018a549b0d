package app.tomo.config;

import app.tomo.model.Limit;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a settings file says, word for word: `{"unit": "kanata.service", "reload.cool-down": "3 s"}`. A file that is not
/// there says nothing; one that cannot be read, or is not an object of JSON, says nothing and is complained of.
///
/// Under [#REMEMBERED] stands what Tomo wrote there itself: which unit it found, or the person chose.
///
/// @param values as written, not yet looked at, by their keys; without those that mean nothing
/// @param remembered what Tomo wrote there
/// @param complaints of the file itself; of no value
record SettingsFile(
        Path path,
        Map<String, Written> values,
        Map<Setting, Written> remembered,
        List<Complaint> complaints) {
    static final String REMEMBERED = "remembered";

    /// What a value is in JSON.
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        SWITCH,
        OTHER
    }

    /// A value as it stands there.
    ///
    /// @param text the text, or what is no text as JSON
    /// @param line where it begins, counted from 1
    record Written(String text, Kind kind, int line) {}

    /// Said in place of the system, which says no more than that nothing is there.
    static final String DANGLING = "it is a link to something that is not there";

    private static final int LONGEST = 64 * 1024;

    /// Blocks for as long as the disk does.
    static SettingsFile read(Path path) {
        if (isOther(path)) {
            return unreadable(path, "it is no file");
        }
        if (isDangling(path)) {
            return unreadable(path, DANGLING);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST
                    ? unreadable(path, "longer than " + LONGEST + " bytes")
                    : readOrComplain(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return new SettingsFile(path, Map.of(), Map.of(), List.of());
        } catch (IOException failure) {
            return unreadable(path, String.valueOf(failure.getMessage()));
        }
    }

    private static SettingsFile readOrComplain(Path path, String text) throws IOException {
        try {
            return read(path, text);
        } catch (JsonParseException malformed) {
            JsonLocation spot = malformed.getLocation();
            if (Json.isNoObject(text)) {
                return complaining(path, new Complaint.NoObject(path, false));
            }
            return complaining(
                    path,
                    spot == null
                            ? new Complaint.NotJson(path, 1, 1, false)
                            : new Complaint.NotJson(
                                    path, spot.getLineNr(), spot.getColumnNr(), false));
        }
    }

    /// Whether a link stands there to what is not there: somebody meant something by it.
    static boolean isDangling(Path path) {
        return Files.isSymbolicLink(path) && !Files.exists(path);
    }

    /// Whether something else than a file stands there: a pipe would never end.
    static boolean isOther(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    /// Whether it could be read, or is not there.
    boolean isWhole() {
        return complaints.stream()
                .noneMatch(
                        each ->
                                each instanceof Complaint.NotJson
                                        || each instanceof Complaint.NoObject
                                        || each instanceof Complaint.Unreadable);
    }

    /// What it said when it could be read last, with what is the matter with it now.
    SettingsFile butFor(SettingsFile now) {
        return new SettingsFile(
                path,
                values,
                remembered,
                now.complaints.stream()
                        .map(
                                each ->
                                        switch (each) {
                                            case Complaint.NotJson broken ->
                                                    new Complaint.NotJson(
                                                            path,
                                                            broken.line(),
                                                            broken.column(),
                                                            true);
                                            case Complaint.NoObject _ ->
                                                    new Complaint.NoObject(path, true);
                                            default -> each;
                                        })
                        .toList());
    }

    /// Where relative paths in it begin.
    Path folder() {
        return path.resolveSibling("");
    }

    private static SettingsFile read(Path path, String text) throws IOException {
        ObjectNode tree = Json.readObject(text);
        Map<String, Integer> lines = lines(text);
        Map<String, Written> all = new LinkedHashMap<>();
        for (var field : tree.properties()) {
            if (!isOwn(field.getKey()) && !field.getValue().isNull()) {
                all.put(field.getKey(), written(field.getValue(), line(lines, field.getKey())));
            }
        }
        List<Complaint> unknown =
                all.entrySet().stream()
                        .filter(each -> !isKnown(each.getKey()))
                        .<Complaint>map(
                                each ->
                                        new Complaint.UnknownKey(
                                                each.getKey(),
                                                Place.in(path, each.getValue().line())))
                        .toList();
        all.keySet().removeIf(key -> !isKnown(key));
        Map<Setting, Written> remembered =
                tree.get(REMEMBERED) instanceof ObjectNode own
                        ? remembered(own, line(lines, REMEMBERED))
                        : Map.of();
        return new SettingsFile(path, all, remembered, unknown);
    }

    /// What is no setting, and stands there all the same.
    private static boolean isOwn(String key) {
        return key.equals(REMEMBERED)
                || key.equals(PresetsFile.KEY)
                || key.equals(PresetsFile.MARK);
    }

    private static boolean isKnown(String key) {
        return Setting.named(key) != null || Limit.named(key) != null;
    }

    /// The line of each member's value.
    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                lines.put(name, parser.currentTokenLocation().getLineNr());
                parser.skipChildren();
            }
        }
        return lines;
    }

    private static int line(Map<String, Integer> lines, String key) {
        return lines.getOrDefault(key, 0);
    }

    private static Map<Setting, Written> remembered(ObjectNode tree, int line) {
        Map<Setting, Written> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            JsonNode value = tree.get(setting.key());
            if (value != null && !value.isNull()) {
                values.put(setting, written(value, line));
            }
        }
        return values;
    }

    private static Written written(JsonNode value, int line) {
        if (value.isTextual()) {
            return new Written(value.textValue(), Kind.TEXT, line);
        }
        Kind kind = value.isBoolean() ? Kind.SWITCH : Kind.OTHER;
        return new Written(
                Json.write(value), value.isIntegralNumber() ? Kind.WHOLE_NUMBER : kind, line);
    }

    private static SettingsFile unreadable(Path path, String why) {
        return complaining(path, new Complaint.Unreadable(path, why));
    }

    private static SettingsFile complaining(Path path, Complaint complaint) {
        return new SettingsFile(path, Map.of(), Map.of(), List.of(complaint));
    }
}
