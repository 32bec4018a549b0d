package app.tomo.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The presets of a profile as a person changes them, by a command or in the window. Each change is made in the file as it
/// stands at that moment and touches one preset alone, so that nothing that was written elsewhere meanwhile is lost. Any
/// thread; blocks for as long as the disk does.
///
/// @param settings the file in which they stand
/// @param home what `~/` stands for
public record PresetsDesk(SettingsWriter writer, Path settings, Path home) {
    /// What became of a change.
    public sealed interface Change {
        /// It stands in the file.
        record Written() implements Change {}

        /// Nothing was written: there is one of that name.
        record Taken(String name) implements Change {}

        /// Nothing was written: it is not what the person saw any more.
        ///
        /// @param now null where it is gone
        record Meanwhile(@Nullable Preset now) implements Change {}

        /// Nothing was written: something stands in the place of the presets that holds none by its form.
        record Misshapen() implements Change {}

        /// The file is as it was; `why` is the system's own words.
        record Refused(String why) implements Change {}
    }

    /// As they stand in the file now.
    public PresetsFile read() {
        return PresetsFile.read(settings, home);
    }

    /// Puts one among the others.
    ///
    /// @param at where it is put among the others; beyond the last one for the end
    public Change add(Preset preset, int at) {
        return change(
                preset.name(),
                tree -> {
                    ObjectNode next = Json.object();
                    int place = 0;
                    for (var each : tree.properties()) {
                        if (place++ == at) {
                            next.set(preset.name(), node(preset));
                        }
                        next.set(each.getKey(), each.getValue());
                    }
                    return at >= place ? next.set(preset.name(), node(preset)) : next;
                },
                null,
                preset);
    }

    /// Puts another in its place, also as the one of Tomo's own child.
    ///
    /// @param before as the person saw it
    public Change replace(Preset before, Preset after) {
        return change(
                after.name(),
                tree -> {
                    ObjectNode next = Json.object();
                    for (var each : tree.properties()) {
                        boolean it = each.getKey().equals(before.name());
                        next.set(
                                it ? after.name() : each.getKey(),
                                it ? node(after) : each.getValue());
                    }
                    return next;
                },
                before,
                after);
    }

    /// Takes one out; its config is left alone. Where Tomo's own child was started with it, it is started with none.
    ///
    /// @param before as the person saw it
    public Change remove(Preset before) {
        return change(
                before.name(),
                tree -> {
                    tree.remove(before.name());
                    return tree;
                },
                before,
                null);
    }

    /// Has Tomo's own child started with that one from now on; null for none.
    public Change mark(@Nullable String name) {
        return of(
                name == null
                        ? writer.reset(PresetsFile.MARK)
                        : writer.set(PresetsFile.MARK, JsonNodeFactory.instance.textNode(name)));
    }

    private interface Edit {
        ObjectNode of(ObjectNode tree);
    }

    /// One change of the file, made only where it is as the person saw it.
    ///
    /// @param name under which it is looked for
    /// @param before as it has to be there still; null for not at all
    /// @param after what is there then; null for none
    private Change change(String name, Edit edit, @Nullable Preset before, @Nullable Preset after) {
        AtomicReference<@Nullable Change> objection = new AtomicReference<>();
        SettingsWriter.Result result =
                writer.edit(
                        file -> {
                            JsonNode there = file.path(PresetsFile.KEY);
                            ObjectNode own = there instanceof ObjectNode all ? all : Json.object();
                            Change against =
                                    PresetsFile.isMisshapen(there)
                                            ? new Change.Misshapen()
                                            : objection(name, own, before);
                            objection.set(against);
                            return against == null
                                    ? members(edit.of(own), file, before, after)
                                    : Map.of();
                        });
        Change against = objection.get();
        return against == null ? of(result) : against;
    }

    /// The mark goes with the preset that it names.
    private static Map<String, JsonNode> members(
            ObjectNode presets, ObjectNode file, @Nullable Preset before, @Nullable Preset after) {
        String mark = file.path(PresetsFile.MARK).textValue();
        if (before == null || !before.name().equals(mark)) {
            return Map.of(PresetsFile.KEY, presets);
        }
        return Map.of(
                PresetsFile.KEY,
                presets,
                PresetsFile.MARK,
                after == null
                        ? MissingNode.getInstance()
                        : JsonNodeFactory.instance.textNode(after.name()));
    }

    private @Nullable Change objection(String name, ObjectNode tree, @Nullable Preset before) {
        boolean own = before != null && before.name().equals(name);
        if (!own && tree.has(name)) {
            return new Change.Taken(name);
        }
        if (before == null) {
            return null;
        }
        Preset now = PresetsFile.preset(before.name(), tree.path(before.name()), syntax());
        return before.equals(now) ? null : new Change.Meanwhile(now);
    }

    private SettingSyntax syntax() {
        return new SettingSyntax(home, settings.resolveSibling(""));
    }

    private static Change of(SettingsWriter.Result result) {
        return switch (result) {
            case SettingsWriter.Result.Written _ -> new Change.Written();
            case SettingsWriter.Result.Refused(Path _, String why) -> new Change.Refused(why);
        };
    }

    private static JsonNode node(Preset preset) {
        ObjectNode node = Json.object().put("config", preset.config());
        if (!preset.arguments().isEmpty()) {
            preset.arguments().forEach(node.putArray("arguments")::add);
        }
        return node;
    }
}
