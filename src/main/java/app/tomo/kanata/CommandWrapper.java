package app.tomo.kanata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks through programs that only run another one: `/usr/bin/env kanata`, `sh -c "exec kanata -p 5829"`. Pure.
final class CommandWrapper {
    /// Programs that run a command given as one argument.
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "fish", "ash");

    /// Programs that run the command that follows their own options.
    private static final Set<String> WRAPPERS =
            Set.of(
                    "chrt",
                    "doas",
                    "env",
                    "ionice",
                    "nice",
                    "nohup",
                    "setpriv",
                    "setsid",
                    "stdbuf",
                    "sudo",
                    "systemd-cat",
                    "systemd-inhibit",
                    "taskset");

    /// The option behind which a shell takes its command, also joined with others: `-c`, `-lc`.
    private static final Pattern COMMAND = Pattern.compile("-[a-z]*c");

    /// What makes a shell's command more than words: their meaning is the shell's alone to find.
    private static final Pattern MORE_THAN_WORDS = Pattern.compile("[$`;&|<>()*?~\\\\\\n]");

    private static final Pattern WORD =
            Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)|(\\S)");

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");

    private CommandWrapper() {}

    /// The daemon's own command line, its program first; empty where that cannot be told from the outside.
    static List<String> unwrapped(List<String> arguments) {
        if (arguments.isEmpty()) {
            return List.of();
        }
        String program = KanataProgram.name(arguments.getFirst());
        if (SHELLS.contains(program)) {
            String script = script(arguments);
            return MORE_THAN_WORDS.matcher(script).find() ? List.of() : command(words(script));
        }
        return WRAPPERS.contains(program) ? behind(arguments) : arguments;
    }

    /// Whether kanata, or Tomo's simulation of it, is started in the end.
    static boolean startsKanata(List<String> arguments) {
        List<String> own = unwrapped(arguments);
        if (!own.isEmpty()) {
            return KanataProgram.is(own) || KanataCommandLine.simulated(own);
        }
        return !arguments.isEmpty()
                && words(script(arguments)).stream().anyMatch(KanataProgram::isNamed);
    }

    private static String script(List<String> arguments) {
        for (int i = 1; i + 1 < arguments.size(); i++) {
            if (COMMAND.matcher(arguments.get(i)).matches()) {
                return arguments.get(i + 1);
            }
        }
        return "";
    }

    private static List<String> words(String script) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(script);
        while (word.find()) {
            for (int group = 1; group <= word.groupCount(); group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }

    /// A simple command: without what is set for it, and without `exec`.
    private static List<String> command(List<String> words) {
        int start = 0;
        while (start < words.size()
                && (words.get(start).equals("exec")
                        || ASSIGNMENT.matcher(words.get(start)).matches())) {
            start++;
        }
        return unwrapped(words.subList(start, words.size()));
    }

    /// A name right behind an option is most often that option's value, as in `systemd-cat -t kanata /usr/bin/kanata`.
    private static List<String> behind(List<String> arguments) {
        int first = 0;
        for (int i = 1; i < arguments.size(); i++) {
            if (KanataProgram.isNamed(arguments.get(i))) {
                boolean value =
                        arguments.get(i - 1).startsWith("-") && !arguments.get(i).contains("/");
                if (!value) {
                    return arguments.subList(i, arguments.size());
                }
                first = first == 0 ? i : first;
            }
        }
        return first == 0 ? List.of() : arguments.subList(first, arguments.size());
    }
}
