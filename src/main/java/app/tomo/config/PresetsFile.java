package app.tomo.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The presets of a settings file: `{"presets": {"work": {"config": "work.kbd", "arguments": ["--nodelay"]}}}`.
///
/// @param all in the order of the file
/// @param unusable the names of those that are not of that form
public record PresetsFile(List<Preset> all, List<String> unusable) {
    /// The member of the settings file under which they stand.
    static final String KEY = "presets";

    /// Typed on a command line, and shown in a menu.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,31}");

    public PresetsFile {
        all = List.copyOf(all);
        unusable = List.copyOf(unusable);
    }

    /// Those of that file; none where it is not there or is no JSON, which the settings complain of. Blocks for as long as the
    /// disk does.
    ///
    /// @param home what `~/` stands for
    public static PresetsFile read(Path file, Path home) {
        try {
            return SettingsFile.isOther(file)
                    ? new PresetsFile(List.of(), List.of())
                    : of(Json.readObject(Files.readString(file)), file, home);
        } catch (IOException _) {
            return new PresetsFile(List.of(), List.of());
        }
    }

    private static PresetsFile of(ObjectNode tree, Path file, Path home) {
        List<Preset> all = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        if (tree.get(KEY) instanceof ObjectNode presets) {
            SettingSyntax syntax = new SettingSyntax(home, file.resolveSibling(""));
            for (Map.Entry<String, JsonNode> each : presets.properties()) {
                Preset preset = preset(each.getKey(), each.getValue(), syntax);
                if (preset == null) {
                    unusable.add(each.getKey());
                } else {
                    all.add(preset);
                }
            }
        }
        return new PresetsFile(all, unusable);
    }

    private static @Nullable Preset preset(String name, JsonNode node, SettingSyntax syntax) {
        String written = node.path("config").textValue();
        String config = written == null ? null : syntax.read(Setting.CONFIG, written);
        List<String> arguments = new ArrayList<>();
        for (JsonNode each : node.path("arguments")) {
            if (!each.isTextual()) {
                return null;
            }
            arguments.add(each.textValue());
        }
        return config == null || !NAME.matcher(name).matches()
                ? null
                : new Preset(name, config, arguments);
    }

    /// Null where there is none of that name.
    public @Nullable Preset named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
