package app.tomo.cli.entry;

import app.tomo.config.SettingSyntax;
import app.tomo.words.UsageWords;
import app.tomo.words.Words;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is said of a command line that is not understood, with what was most likely meant. Pure.
record Misuses(Words words, SettingSyntax syntax) {
    /// Of words that no command can be made of.
    String nothingLike(ParseResult last) {
        return switch (last.commandSpec().name()) {
            case "adopt" -> words.usage().noAdopter();
            case "service" -> words.usage().noTask();
            case "pause" -> words.usage().badValue("pause", last.matchedPositionalValue(0, ""));
            case "settings" -> new SettingsArguments(words, syntax).misuse(last);
            case "preset" -> PresetArguments.misuse(last, words.usage());
            case "profile" -> words.usage().noProfileCommand();
            default -> words.usage().noMotion(last.matchedPositionalValue(1, ""));
        };
    }

    /// Of a word that is not known there.
    String unmatched(CommandLine.UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().getFirst();
        UsageWords usage = words.usage();
        String nearest = nearest(word, unmatched.getSuggestions());
        if (word.startsWith("-")) {
            if (word.equals("--demo")) {
                return usage.withoutCommand(word);
            }
            String owner = CommandGrammar.owner(CommandGrammar.root(), word.split("=", 2)[0]);
            return owner.isEmpty()
                    ? usage.unknownOption(
                            word,
                            nearest,
                            unmatched.getCommandLine().getCommandSpec().qualifiedName())
                    : usage.optionOf(word, owner);
        }
        boolean first = unmatched.getCommandLine().getParent() == null;
        return first ? usage.unknownCommand(word, nearest) : usage.tooMuch(word);
    }

    /// People slip within a word rather than at its beginning; what begins otherwise was most likely not meant, and one of
    /// the commands is an emergency stop.
    private static String nearest(String word, List<String> suggestions) {
        int beginning = word.startsWith("--") ? 3 : 1;
        Stream<String> near =
                word.startsWith("-")
                        ? suggestions.stream()
                        : CommandGrammar.COMMANDS.stream()
                                .filter(
                                        each ->
                                                each.startsWith(word)
                                                        || Slips.between(word, each)
                                                                <= word.length() / 2);
        return near.filter(each -> each.regionMatches(0, word, 0, beginning))
                .min(Comparator.comparingInt(each -> Slips.between(word, each)))
                .orElse("");
    }

    /// Of what is left out.
    String missing(CommandLine.MissingParameterException missing) {
        if (missing.getMissing().stream().anyMatch(each -> each instanceof PositionalParamSpec)) {
            return switch (missing.getCommandLine().getCommandName()) {
                case "key" -> words.usage().keyMissing();
                case "replay" -> words.usage().recordMissing();
                default -> words.usage().layerMissing();
            };
        }
        return words.usage().valueMissing(name(missing.getMissing().getFirst()));
    }

    /// Of an option that is given more than once.
    String twice(CommandLine.OverwrittenOptionException twice) {
        return words.usage().twice(name(twice.getOverwritten()));
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
