package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.config.Json;
import app.tomo.config.Preset;
import app.tomo.model.Invocation;
import app.tomo.words.PresetWords;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// The presets as `tomo preset` prints them.
record PresetList(PresetWords words, Console console) {
    /// @param used how the daemon is started, by which the one in use is known
    /// @param settings the file in which they stand
    void print(List<Preset> presets, Invocation used, String settings) {
        if (console.json()) {
            console.out(Json.write(json(presets, used)));
            return;
        }
        if (presets.isEmpty()) {
            console.out(words.none(settings));
        }
        for (Preset each : presets) {
            boolean chosen = each.isIn(used.config(), used.arguments());
            console.out(words.line(each.name(), each.config(), chosen));
        }
    }

    private static ObjectNode json(List<Preset> presets, Invocation used) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("presets");
        for (Preset each : presets) {
            ObjectNode one = array.addObject();
            one.put("name", each.name()).put("config", each.config());
            each.arguments().forEach(one.putArray("arguments")::add);
            one.put("chosen", each.isIn(used.config(), used.arguments()));
        }
        return json;
    }
}
