package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Command.Preset.PresetVerb;
import app.tomo.words.UsageWords;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What follows `tomo preset`: nothing, a name, or one of its options; after `--add NAME` the daemon's arguments. Pure.
final class PresetArguments {
    private static final Map<String, PresetVerb> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("--start", PresetVerb.START);
        NAMED.put("--add", PresetVerb.ADD);
        NAMED.put("--remove", PresetVerb.REMOVE);
    }

    private PresetArguments() {}

    static void into(CommandSpec spec) {
        spec.addOption(CommandGrammar.flag(CommandGrammar.NONE))
                .addOption(CommandGrammar.flag(CommandGrammar.YES));
        NAMED.keySet().forEach(option -> spec.addOption(CommandGrammar.value(option)));
        spec.addPositional(CommandGrammar.word("NAME", "0..1", 0, false));
        spec.addPositional(
                PositionalParamSpec.builder()
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("ARGUMENT")
                        .arity("0..*")
                        .index("1..*")
                        .build());
    }

    /// Null where it cannot be followed.
    static @Nullable Command command(ParseResult preset) {
        List<String> words = words(preset);
        List<String> options = options(preset);
        boolean yes = preset.hasMatchedOption(CommandGrammar.YES);
        if (options.size() > 1) {
            return null;
        }
        if (options.isEmpty()) {
            return switch (words.size()) {
                case 0 -> new Command.Preset(PresetVerb.LIST, "", List.of(), yes);
                case 1 -> new Command.Preset(PresetVerb.SWITCH, words.getFirst(), List.of(), yes);
                default -> null;
            };
        }
        String option = options.getFirst();
        PresetVerb verb = NAMED.getOrDefault(option, PresetVerb.NONE);
        if (verb != PresetVerb.ADD && !words.isEmpty()) {
            return null;
        }
        String name = verb == PresetVerb.NONE ? "" : preset.matchedOptionValue(option, "");
        return verb != PresetVerb.NONE && name.isBlank()
                ? null
                : new Command.Preset(verb, name, words, yes);
    }

    /// Why it cannot.
    static String misuse(ParseResult preset, UsageWords usage) {
        List<String> options = options(preset);
        if (options.size() > 1) {
            return usage.tooMuch(options.getLast());
        }
        List<String> words = words(preset);
        return words.isEmpty() ? usage.presetMissing() : usage.tooMuch(words.getLast());
    }

    private static List<String> options(ParseResult preset) {
        List<String> given = new ArrayList<>();
        for (String option : NAMED.keySet()) {
            if (preset.hasMatchedOption(option)) {
                given.add(option);
            }
        }
        if (preset.hasMatchedOption(CommandGrammar.NONE)) {
            given.add(CommandGrammar.NONE);
        }
        return given;
    }

    private static List<String> words(ParseResult preset) {
        return preset.matchedPositionals().stream()
                .flatMap(each -> each.stringValues().stream())
                .toList();
    }
}
