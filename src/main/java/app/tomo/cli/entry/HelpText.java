package app.tomo.cli.entry;

import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Setting;
import app.tomo.words.UsageWords;

import java.util.StringJoiner;

/// What `tomo --help` prints. Pure.
public final class HelpText {
    private static final int COLUMN = 26;

    private HelpText() {}

    public static String of(UsageWords usage) {
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
            lines.add(row(synopsis(usage, command), usage.command(command)));
        }
        lines.add("").add(usage.heading("options"));
        for (Setting setting : Setting.values()) {
            if (setting.hasOption()) {
                String name = setting.flag() + " " + valueName(usage, setting);
                lines.add(row(name, usage.option(setting.key())));
            }
        }
        lines.add(row("--set " + usage.valueName("setting"), usage.option("set")));
        lines.add(row("-f, --follow", usage.option("follow")));
        lines.add(row("-n, --lines " + usage.valueName("count"), usage.option("lines")));
        lines.add(row("--since " + usage.valueName("time"), usage.option("since")));
        lines.add(row("--from " + usage.valueName("file"), usage.option("from")));
        lines.add(row("--save " + usage.valueName("file"), usage.option("save")));
        lines.add(row("--out " + usage.valueName("file"), usage.option("out")));
        lines.add(row("--json", usage.option("json")));
        lines.add(row("--demo", usage.option("demo")));
        lines.add(row("--script " + usage.valueName("file"), usage.option("script")));
        lines.add(row("-h, --help", usage.option("help")));
        lines.add(row("-V, --version", usage.option("version")));
        lines.add("").add(usage.heading("simulate"));
        lines.add(row("--kanata-version " + usage.valueName("version"), usage.option("speak")));
        lines.add(row("--check", usage.option("check")));
        lines.add("").add(usage.heading("exit"));
        for (int status = ExitStatus.WELL; status <= ExitStatus.NOT_REACHED; status++) {
            lines.add(row(Integer.toString(status), usage.exit(status)));
        }
        return lines.toString();
    }

    private static String synopsis(UsageWords usage, String command) {
        return switch (command) {
            case "layer" -> "layer " + usage.valueName("name");
            case "key" -> "key " + usage.valueName("name") + " [" + usage.valueName("motion") + "]";
            case "pause" -> "pause [" + usage.valueName("time") + "]";
            case "emergency-stop" -> "emergency-stop [--lift]";
            case "reload" -> "reload [--anyway]";
            case "apply" -> "apply [" + usage.valueName("file") + "] [--keep]";
            case "logs" -> "logs [-f]";
            case "adopt" -> "adopt user|child [--yes]";
            case "recover" -> "recover [--yes]";
            case "preset" -> "preset [" + usage.valueName("name") + "|--none]";
            case "profile" -> "profile [new|open|remove]";
            case "service" -> "service [install|…]";
            case "uninstall" -> "uninstall [--keep]";
            case "replay" -> "replay " + usage.valueName("file");
            case "report" -> "report [--bundle]";
            case "settings" -> "settings [set|reset]";
            case "check" -> "check [" + usage.valueName("file") + "]";
            default -> command;
        };
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

    private static String row(String left, String right) {
        return "  " + left + " ".repeat(Math.max(2, COLUMN - left.length())) + right;
    }
}
