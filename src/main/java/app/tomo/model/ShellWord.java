package app.tomo.model;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A word of a command line for a POSIX shell, whatever is in it: quoted where the shell would read it otherwise. Pure.
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private ShellWord() {}

    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /// A whole command.
    public static String line(Collection<String> words) {
        return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
