package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.config.Json;
import app.tomo.config.Preset;
import app.tomo.config.PresetArguments;
import app.tomo.words.PresetWords;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// The presets as `tomo preset` prints them.
record PresetList(PresetWords words, Console console) {
    /// @param settings the file in which they stand
    void print(List<Preset> presets, PresetUse use, String settings) {
        if (console.json()) {
            console.out(Json.write(json(presets, use)));
            return;
        }
        if (presets.isEmpty()) {
            console.out(words.none(settings));
        }
        int widest = presets.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        for (Preset each : presets) {
            console.out(
                    words.line(
                            each.name() + " ".repeat(widest - each.name().length()),
                            (each.config() + " " + PresetArguments.write(each.arguments())).strip(),
                            each.name().equals(use.running()),
                            each.name().equals(use.marked())));
        }
    }

    private static ObjectNode json(List<Preset> presets, PresetUse use) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("presets");
        for (Preset each : presets) {
            ObjectNode one = array.addObject();
            one.put("name", each.name()).put("config", each.config());
            each.arguments().forEach(one.putArray("arguments")::add);
            one.put("chosen", each.name().equals(use.running()));
            one.put("starts", each.name().equals(use.marked()));
        }
        return json;
    }
}
