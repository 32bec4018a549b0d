package app.tomo.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The text of a desktop entry (Desktop Entry Specification 1.5), of which one group is looked at and everything else kept as
/// it is. Pure.
final class EntryText {
    private static final String GROUP = "[Desktop Entry]";

    private EntryText() {}

    /// An entry with that command.
    static String of(String name, String exec) {
        return GROUP
                + "\nType=Application\nName="
                + name
                + "\nExec="
                + exec
                + "\nTerminal=false\nX-GNOME-Autostart-enabled=true\n";
    }

    /// The value of that key; empty where it is not there.
    static String value(String text, String key) {
        int at = line(text.lines().toList(), key);
        return at < 0
                ? ""
                : text.lines()
                        .toList()
                        .get(at)
                        .substring(key.length())
                        .strip()
                        .substring(1)
                        .strip();
    }

    /// The same text with that value.
    static String with(String text, String key, String value) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = line(lines, key);
        if (at >= 0) {
            lines.set(at, key + "=" + value);
        } else {
            int group = group(lines);
            if (group < 0) {
                lines.add(0, GROUP);
                group = 0;
            }
            lines.add(group + 1, key + "=" + value);
        }
        return String.join("\n", lines) + "\n";
    }

    private static int group(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(GROUP)) {
                return i;
            }
        }
        return -1;
    }

    /// Where the key stands in its group; -1 for nowhere.
    private static int line(List<String> lines, String key) {
        int group = group(lines);
        for (int i = group + 1; group >= 0 && i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                return -1;
            }
            if (line.startsWith(key) && line.substring(key.length()).strip().startsWith("=")) {
                return i;
            }
        }
        return -1;
    }

    /// A command as the key `Exec` has it: quoted, and its percent signs doubled.
    static String exec(List<String> command) {
        return command.stream().map(EntryText::argument).collect(Collectors.joining(" "));
    }

    private static String argument(String argument) {
        String doubled = argument.replace("%", "%%");
        if (doubled.matches("[A-Za-z0-9_@%+=:,./-]+")) {
            return doubled;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < doubled.length(); i++) {
            char each = doubled.charAt(i);
            if ("\"`$\\".indexOf(each) >= 0) {
                quoted.append('\\');
            }
            quoted.append(each);
        }
        // What is read as a string first has its own backslashes taken away.
        return quoted.append('"').toString().replace("\\", "\\\\");
    }
}
