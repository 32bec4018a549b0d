package app.tomo.cli.entry;

import app.tomo.config.Setting;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;
import java.util.Map;

/// Which words and options Tomo's command line may have.
final class CommandGrammar {
    static final List<String> COMMANDS =
            List.of(
                    "status",
                    "start",
                    "stop",
                    "restart",
                    "pause",
                    "resume",
                    "reload",
                    "apply",
                    "keep",
                    "revert",
                    "drift",
                    "layers",
                    "layer",
                    "keys",
                    "key",
                    "emergency-stop",
                    "watch",
                    "logs",
                    "notifications",
                    "check",
                    "doctor",
                    "replay",
                    "report",
                    "simulate",
                    "adopt",
                    "preset",
                    "service",
                    "profile",
                    "dump",
                    "settings",
                    "recover",
                    "quit",
                    "uninstall");

    static final String LIFT = "--lift";
    static final String ANYWAY = "--anyway";
    static final String NONE = "--none";
    static final String YES = "--yes";
    static final String USER = "--user";
    static final String SYSTEM = "--system";
    static final String DRY_RUN = "--dry-run";
    static final String KEEP = "--keep";
    static final String BY_RESTART = "--restart";
    static final String TRIAL = "--trial";
    static final String FROM = "--from";
    static final String SAVE = "--save";
    private static final String FILE = "FILE";

    private CommandGrammar() {}

    static CommandSpec root() {
        CommandSpec root = CommandSpec.create().name("tomo");
        for (String command : COMMANDS) {
            root.addSubcommand(command, with(CommandSpec.create().name(command), command));
        }
        options(root);
        return root.addOption(flag("--demo")).addOption(value("--script"));
    }

    /// The one command that has that option, where it is none of all; empty for none. The simulator's are kanata's own, and
    /// a mistyped option is rather meant for Tomo.
    static String owner(CommandSpec root, String option) {
        return root.subcommands().entrySet().stream()
                .filter(each -> !each.getKey().equals("simulate"))
                .filter(each -> each.getValue().getCommandSpec().findOption(option) != null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static CommandSpec with(CommandSpec spec, String command) {
        options(spec);
        switch (command) {
            case "layer" -> spec.addPositional(word("NAME", "1", 0, true));
            case "pause" -> spec.addPositional(word("TIME", "0..1", 0, false));
            case "key" ->
                    spec.addPositional(word("NAME", "1", 0, true))
                            .addPositional(word("MOTION", "0..1", 1, false));
            case "reload" -> spec.addOption(flag(ANYWAY));
            case "apply" ->
                    spec.addOption(flag(KEEP))
                            .addOption(flag(BY_RESTART))
                            .addPositional(word(FILE, "0..1", 0, false));
            case "revert" -> spec.addOption(value(TRIAL));
            case "emergency-stop" -> spec.addOption(flag(LIFT));
            case "logs" ->
                    spec.addOption(flag(LogsOptions.FOLLOW, "-f"))
                            .addOption(value(LogsOptions.LINES, "-n"))
                            .addOption(value(LogsOptions.SINCE));
            case "recover" -> spec.addOption(flag(YES));
            case "adopt" ->
                    spec.addOption(flag(YES)).addPositional(word("SCOPE", "0..1", 0, false));
            case "preset" -> PresetArguments.into(spec);
            case "profile" ->
                    spec.addOption(flag(YES))
                            .addPositional(word("VERB", "0..1", 0, false))
                            .addPositional(word("NAME", "0..1", 1, false));
            case "service" ->
                    spec.addOption(flag(USER))
                            .addOption(flag(SYSTEM))
                            .addOption(flag(DRY_RUN))
                            .addOption(flag(YES))
                            .addPositional(word("TASK", "0..1", 0, false));
            case "report" ->
                    spec.addOption(value(ReportOptions.OUT))
                            .addOption(value(LogsOptions.SINCE))
                            .addOption(value(FROM))
                            .addOption(flag(ReportOptions.BUNDLE));
            case "uninstall" ->
                    spec.addOption(flag(DRY_RUN)).addOption(flag(YES)).addOption(flag(KEEP));
            case "replay" -> spec.addPositional(word(FILE, "1", 0, true));
            case "settings" ->
                    spec.addPositional(word("VERB", "0..1", 0, false))
                            .addPositional(word("KEY", "0..1", 1, false))
                            .addPositional(word("VALUE", "0..1", 2, false));
            case "check" -> spec.addPositional(word(FILE, "0..1", 0, false));
            case "doctor" -> spec.addOption(value(FROM)).addOption(value(SAVE));
            case "simulate" ->
                    spec.addOption(value("--kanata-version"))
                            .addOption(value("--script"))
                            .addOption(flag("--check"))
                            .addOption(value("--cfg", "-c"))
                            .addOption(value("-p"));
            default -> {}
        }
        return spec;
    }

    private static void options(CommandSpec spec) {
        for (Setting setting : Setting.values()) {
            if (setting.hasOption()) {
                spec.addOption(value(setting.flag()));
            }
        }
        spec.addOption(OptionSpec.builder(GivenReader.SET).type(String[].class).arity("1").build())
                .addOption(flag("--json"))
                .addOption(question("--help", "-h").usageHelp(true).build())
                .addOption(question("--version", "-V").versionHelp(true).build());
    }

    static OptionSpec value(String... names) {
        return OptionSpec.builder(names).type(String.class).arity("1").build();
    }

    static OptionSpec flag(String... names) {
        return question(names).build();
    }

    /// Marked as a help it is answered whatever else the line lacks.
    private static OptionSpec.Builder question(String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0");
    }

    static PositionalParamSpec word(String label, String arity, int index, boolean required) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .paramLabel(label)
                .arity(arity)
                .required(required)
                .index(Integer.toString(index))
                .build();
    }
}
