package app.tomo.ui.preset;

import app.tomo.config.Preset;
import app.tomo.config.PresetArguments;
import app.tomo.words.PresetWords;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a form begins with, and what speaks against what is typed into it, by what there is already. Pure.
///
/// @param known what is on the page; null before it was looked at
record PresetDrafts(PresetWords words, @Nullable PresetScreen known) {

    /// What runs now, under a name; like a new one where nothing does.
    Preset ofNow() {
        Preset running = known == null ? null : known.running();
        if (running == null) {
            return fresh();
        }
        String name = running.name().isEmpty() ? fromFile(running.config()) : running.name();
        return new Preset(free(name), running.config(), running.arguments());
    }

    Preset fresh() {
        Preset running = known == null ? null : known.running();
        return running == null
                ? new Preset("", "", List.of())
                : new Preset("", running.config(), running.arguments());
    }

    Preset copy(Preset preset) {
        return new Preset(free(preset.name()), preset.config(), preset.arguments());
    }

    private static String fromFile(String config) {
        String file = config.substring(config.lastIndexOf('/') + 1).replaceFirst("\\.kbd$", "");
        String name = file.replaceAll("[^\\p{L}\\p{N}_.-]", "-");
        return Preset.isName(name) ? name : "";
    }

    /// That name, or the first one like it that no preset has.
    private String free(String name) {
        String next = name;
        for (int number = 2; known != null && known.has(next); number++) {
            next = name + "-" + number;
        }
        return Preset.isName(next) ? next : "";
    }

    /// What speaks against that name; empty for nothing.
    ///
    /// @param before what is edited; null for a new one
    String nameObjection(String name, @Nullable Preset before) {
        if (name.isEmpty()) {
            return words.nameMissing();
        }
        if (!Preset.isName(name)) {
            return words.badName(name);
        }
        boolean own = before != null && before.name().equals(name);
        return !own && known != null && known.has(name) ? words.taken(name) : "";
    }

    /// The same of the arguments.
    String argumentsObjection(String text) {
        List<String> arguments = PresetArguments.read(text);
        if (arguments == null) {
            return words.openQuote();
        }
        String taken = PresetArguments.taken(arguments);
        return taken == null ? "" : words.badArgument(taken);
    }
}
