package app.tomo.kanata;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells kanata's program by what it is called: `kanata`, and the names under which it is published and packaged
/// (`kanata-linux-x64`, `kanata_cmd_allowed`, `kanata-1.11.0`, `.kanata-wrapped`). Pure.
final class KanataProgram {
    static final String NAME = "kanata";

    /// What the names of its releases are put together of.
    private static final Set<String> PARTS =
            Set.of(
                    "linux",
                    "macos",
                    "windows",
                    "x64",
                    "x86",
                    "64",
                    "arm64",
                    "aarch64",
                    "gnu",
                    "musl",
                    "cmd",
                    "allowed",
                    "binary",
                    "bin",
                    "debug",
                    "git",
                    "prerelease",
                    "wrapped",
                    "exe",
                    "tty",
                    "winiov2",
                    "wintercept");

    private static final Pattern VERSION = Pattern.compile("v?\\d+");
    private static final Pattern BETWEEN = Pattern.compile("[-_.]+");

    private KanataProgram() {}

    /// Whether this is kanata. Behind a suffix that is not known it has to be called as kanata is: `kanata-tray` is
    /// another program.
    ///
    /// @param command the program and its arguments
    static boolean is(List<String> command) {
        String name = name(command.getFirst());
        String plain = name.startsWith(".") ? name.substring(1) : name;
        if (!plain.startsWith(NAME)) {
            return false;
        }
        String rest = plain.substring(NAME.length());
        boolean known =
                BETWEEN.splitAsStream(rest)
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> PARTS.contains(part) || VERSION.matcher(part).matches());
        return known || command.stream().skip(1).anyMatch(KanataProgram::isKanatasOption);
    }

    static boolean isNamed(String program) {
        return is(List.of(program));
    }

    /// The file's name without its folder.
    static String name(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }

    private static boolean isKanatasOption(String argument) {
        return argument.startsWith("--cfg")
                || argument.startsWith("--port")
                || argument.equals("-c")
                || argument.equals("-p");
    }
}
