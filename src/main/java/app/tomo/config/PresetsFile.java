package app.tomo.config;

import app.tomo.model.Invocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The presets of a settings file: `{"presets": {"work": {"config": "work.kbd", "arguments": ["--nodelay"]}}}`.
///
/// @param all in the order of the file
/// @param unusable the names of those that are not of that form, or have arguments that are Tomo's to say
/// @param misshapen whether there is something in their place that holds none by its form
/// @param marked the name of the one that Tomo's own child is started with: `{"preset": "work"}`; null for none. A unit has a
///     drop-in instead
public record PresetsFile(
        List<Preset> all, List<String> unusable, boolean misshapen, @Nullable String marked) {
    /// The member of the settings file under which they stand.
    static final String KEY = "presets";

    /// The member that names the one for Tomo's own child.
    static final String MARK = "preset";

    /// One without any.
    public static final PresetsFile NONE = new PresetsFile(List.of(), List.of(), false, null);

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
                    ? NONE
                    : of(Json.readObject(Files.readString(file)), file, home);
        } catch (IOException _) {
            return NONE;
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
        return new PresetsFile(
                all, unusable, isMisshapen(tree.path(KEY)), tree.path(MARK).textValue());
    }

    /// Whether something stands there that is neither presets nor nothing.
    static boolean isMisshapen(JsonNode presets) {
        return !presets.isObject() && !presets.isMissingNode() && !presets.isNull();
    }

    static @Nullable Preset preset(String name, JsonNode node, SettingSyntax syntax) {
        String written = node.path("config").textValue();
        String config = written == null ? null : syntax.read(Setting.CONFIG, written);
        List<String> arguments = arguments(node.path("arguments"));
        return config == null || arguments == null || !Preset.isName(name)
                ? null
                : new Preset(name, config, arguments);
    }

    /// Null where they cannot be some.
    private static @Nullable List<String> arguments(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>();
        for (JsonNode each : node) {
            if (!each.isTextual()) {
                return null;
            }
            arguments.add(each.textValue());
        }
        return node.isArray() && PresetArguments.taken(arguments) == null ? arguments : null;
    }

    /// The one with which Tomo's own child is started; null for none.
    public @Nullable Preset ofChild() {
        return marked == null ? null : named(marked);
    }

    /// The name that is marked for Tomo's own child though no preset has it, so that the child starts without one; null for
    /// none.
    public @Nullable String markedInVain() {
        return ofChild() == null ? marked : null;
    }

    /// The one that a command line is of, the closest where several are; null for none.
    public @Nullable Preset in(Invocation line) {
        return all.stream()
                .filter(each -> each.isIn(line.config(), line.arguments()))
                .max(Comparator.comparingInt(each -> each.arguments().size()))
                .orElse(null);
    }

    /// Null where there is none of that name.
    public @Nullable Preset named(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
