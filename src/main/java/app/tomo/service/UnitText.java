package app.tomo.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a unit's definition as text, for where the manager will not tell: a masked one, or one it could not read. Pure.
final class UnitText {
    /// systemd.service(5): with what is put in front of the program, and over several lines.
    private static final Pattern EXEC_START =
            Pattern.compile(
                    "(?m)^[ \\t]*ExecStart[ \\t]*=[-@:+!|]*((?:[^\\\\\\n]|\\\\\\n|\\\\.)*)$");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private UnitText() {}

    /// What it starts; specifiers such as `%h` stay as they are written.
    static List<List<String>> commands(String text) {
        List<List<String>> commands = new ArrayList<>();
        Matcher line = EXEC_START.matcher(text);
        while (line.find()) {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(line.group(1).replace("\\\n", " "));
            while (word.find()) {
                String quoted = word.group(1) == null ? word.group(2) : word.group(1);
                words.add(quoted == null ? word.group(3) : quoted);
            }
            if (!words.isEmpty()) {
                commands.add(words);
            }
        }
        return commands;
    }
}
