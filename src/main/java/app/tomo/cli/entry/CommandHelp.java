package app.tomo.cli.entry;

import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Setting;
import app.tomo.words.UsageWords;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// What `tomo COMMAND --help` prints: what it does, its own options, how it ends, and one that can be typed as it stands. Pure.
final class CommandHelp {
    private static final Set<String> OF_EVERY_COMMAND =
            Set.of(GivenReader.SET, "--json", "--help", "--version");

    /// What needs more than its name to be worth showing.
    private static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("status", "status --json"),
                    Map.entry("pause", "pause 15m"),
                    Map.entry("apply", "apply --restart"),
                    Map.entry("layer", "layer nav"),
                    Map.entry("key", "key work tap"),
                    Map.entry("emergency-stop", "emergency-stop --lift"),
                    Map.entry("logs", "logs --since 10min"),
                    Map.entry("check", "check new.kbd"),
                    Map.entry("doctor", "doctor --save seen.json"),
                    Map.entry("replay", "replay journal.jsonl"),
                    Map.entry("report", "report --since 2h --out report.md"),
                    Map.entry("simulate", "simulate --cfg kanata.kbd -p 5829"),
                    Map.entry("adopt", "adopt user"),
                    Map.entry("preset", "preset --add work --config work.kbd"),
                    Map.entry("service", "service harden --dry-run"),
                    Map.entry("profile", "profile new left --config left.kbd"),
                    Map.entry("settings", "settings set reload.cool-down 3s"),
                    Map.entry("uninstall", "uninstall --dry-run"));

    private CommandHelp() {}

    static String of(UsageWords usage, String command) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(sentence(usage.command(command))).add("");
        lines.add(
                "%s tomo %s [%s]"
                        .formatted(
                                usage.heading("usage"),
                                synopsis(usage, command),
                                usage.heading("options").replace(":", "")));
        lines.add("").add(usage.heading("options"));
        for (OptionSpec option : own(command)) {
            lines.add(HelpText.row(typed(usage, option), usage.option(command, key(option))));
        }
        lines.add(HelpText.row("--json", usage.option("json")));
        lines.add(HelpText.row("-h, --help", usage.option("help")));
        lines.add("  " + usage.optionsOfAll());
        lines.add("").add(usage.heading("exit"));
        statuses(command)
                .forEach(
                        status ->
                                lines.add(
                                        HelpText.row(
                                                Integer.toString(status),
                                                usage.exit(command, status))));
        lines.add("").add(usage.heading("example"));
        return lines.add("  tomo " + EXAMPLES.getOrDefault(command, command)).toString();
    }

    /// The command with the words that may stand behind it.
    static String synopsis(UsageWords usage, String command) {
        return switch (command) {
            case "layer" -> "layer " + usage.valueName("name");
            case "key" -> "key " + usage.valueName("name") + " [" + usage.valueName("motion") + "]";
            case "pause" -> "pause [" + usage.valueName("time") + "]";
            case "adopt" -> "adopt user|child";
            case "preset" -> "preset [" + usage.valueName("name") + "]";
            case "profile" -> "profile [new|open|remove]";
            case "service" -> "service [install|…]";
            case "replay" -> "replay " + usage.valueName("file");
            case "settings" -> "settings [set|reset]";
            case "apply", "check" -> command + " [" + usage.valueName("file") + "]";
            default -> command;
        };
    }

    private static String sentence(String told) {
        return told.substring(0, 1).toUpperCase(Locale.ROOT)
                + told.substring(1)
                + (told.endsWith(".") ? "" : ".");
    }

    private static List<OptionSpec> own(String command) {
        CommandLine known = CommandGrammar.root().subcommands().get(command);
        if (known == null) {
            return List.of();
        }
        return known.getCommandSpec().options().stream()
                .filter(each -> !OF_EVERY_COMMAND.contains(each.longestName()))
                .filter(each -> !isSetting(each.longestName()))
                .toList();
    }

    private static boolean isSetting(String name) {
        return Arrays.stream(Setting.values())
                .anyMatch(each -> each.hasOption() && each.flag().equals(name));
    }

    private static String typed(UsageWords usage, OptionSpec option) {
        String names =
                String.join(
                        ", ",
                        Stream.of(option.names())
                                .sorted((one, other) -> one.length() - other.length())
                                .toList());
        return option.arity().max() == 0 ? names : names + " " + usage.valueName(value(option));
    }

    private static String value(OptionSpec option) {
        return switch (key(option)) {
            case "lines" -> "count";
            case "since" -> "time";
            case "p" -> "address";
            case "kanata-version" -> "version";
            case "trial", "start", "add", "remove" -> "name";
            default -> "file";
        };
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    /// Any may find the command line wrong, Tomo's own mistake, or a Tomo that is too busy to answer; those that tell how the
    /// daemon is say it by their status as well.
    private static Stream<Integer> statuses(String command) {
        Stream<Integer> all =
                Stream.iterate(
                        ExitStatus.WELL, each -> each <= ExitStatus.NOT_REACHED, each -> each + 1);
        return switch (command) {
            case "status", "layers", "keys", "drift" -> all;
            default -> all.filter(each -> each != ExitStatus.OFF && each != ExitStatus.NOT_WELL);
        };
    }
}
