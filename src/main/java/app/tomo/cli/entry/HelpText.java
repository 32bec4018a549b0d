package app.tomo.cli.entry;

import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Setting;
import app.tomo.words.UsageWords;

import java.util.StringJoiner;

/// What `tomo --help` prints, of Tomo or of one command. Pure.
public final class HelpText {
    private static final int COLUMN = 26;

    private HelpText() {}

    /// What is printed, without the end of its last line.
    ///
    /// @param command the one that is asked about; empty for all of Tomo
    public static String of(UsageWords usage, String command) {
        return command.isEmpty() ? ofAll(usage) : CommandHelp.of(usage, command);
    }

    private static String ofAll(UsageWords usage) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(usage.about()).add("");
        lines.add(
                usage.heading("usage")
                        + " tomo ["
                        + usage.heading("options").replace(":", "")
                        + "] ["
                        + usage.valueName("command")
                        + "]");
        lines.add("").add(usage.heading("commands"));
        for (String command : CommandGrammar.COMMANDS) {
            lines.add(row(CommandHelp.synopsis(usage, command), usage.command(command)));
        }
        lines.add("").add(usage.heading("options"));
        for (Setting setting : Setting.values()) {
            if (setting.hasOption()) {
                String name = setting.flag() + " " + valueName(usage, setting);
                lines.add(row(name, usage.option(setting.key())));
            }
        }
        lines.add(row("--set " + usage.valueName("setting"), usage.option("set")));
        lines.add(row("--json", usage.option("json")));
        lines.add(row("--demo", usage.option("demo")));
        lines.add(row("--script " + usage.valueName("file"), usage.option("script")));
        lines.add(row("-h, --help", usage.option("help")));
        lines.add(row("-V, --version", usage.option("version")));
        lines.add("").add(usage.heading("exit"));
        for (int status = ExitStatus.WELL; status <= ExitStatus.NOT_REACHED; status++) {
            lines.add(row(Integer.toString(status), usage.exit(status)));
        }
        return lines.add("").add(usage.more()).toString();
    }

    private static String valueName(UsageWords usage, Setting setting) {
        return switch (setting) {
            case UNIT, SCOPE, PROFILE -> usage.valueName("name");
            case PORT -> usage.valueName("address");
            case KANATA, CONFIG -> usage.valueName("file");
            case ICONS -> usage.valueName("folder");
            default -> usage.valueName("how");
        };
    }

    static String row(String left, String right) {
        return "  " + left + " ".repeat(Math.max(2, COLUMN - left.length())) + right;
    }
}
