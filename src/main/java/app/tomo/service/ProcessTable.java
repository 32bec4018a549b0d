package app.tomo.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The processes of a Linux machine, from its `/proc` (proc(5)). What ends while it is read, or may not be read, is left
/// out.
///
/// @param root `/proc`, or a folder made like it
record ProcessTable(Path root) {
    private static final Pattern PARENT = Pattern.compile("(?m)^PPid:\\s+(\\d+)");
    private static final Pattern REAL_USER = Pattern.compile("(?m)^Uid:\\s+(\\d+)");

    /// The states Z, X and x.
    private static final Set<String> DEAD = Set.of("Z", "X", "x");

    static ProcessTable ofThisMachine() {
        return new ProcessTable(Path.of("/proc"));
    }

    private static final int STATE = 0;
    private static final int GROUP = 2;
    private static final int BEGINNING = 19;

    /// One process.
    ///
    /// @param parent 0 where it is outside of what this table shows
    /// @param user the real one
    /// @param name at most 15 characters, as it calls itself
    /// @param executable a link to the file that it runs, readable only for the same user and root
    /// @param folder a link to the folder that it is in, readable as above
    /// @param controlGroups the paths of all its control groups
    record Entry(
            long pid,
            long parent,
            long user,
            String name,
            List<String> arguments,
            Path executable,
            Path folder,
            List<String> controlGroups) {}

    /// None where there is no such table: for what only looks for something, never for the proof that nothing is left.
    List<Entry> all() {
        try {
            return read();
        } catch (IOException noTable) {
            return List.of();
        }
    }

    /// @throws IOException where there is no such table, so that nobody can say what runs
    List<Entry> read() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(ProcessTable::isProcess)
                    .map(folder -> entry(Long.parseLong(folder.getFileName().toString())))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    Optional<Entry> entry(long pid) {
        Path folder = root.resolve(Long.toString(pid));
        try {
            String status = text(folder.resolve("status"));
            return Optional.of(
                    new Entry(
                            pid,
                            number(PARENT, status),
                            number(REAL_USER, status),
                            text(folder.resolve("comm")).strip(),
                            arguments(folder.resolve("cmdline")),
                            folder.resolve("exe"),
                            folder.resolve("cwd"),
                            controlGroups(folder.resolve("cgroup"))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// The processes of a process group that live: what is dead and only waits to be noticed is left out.
    List<Long> group(long leader) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(ProcessTable::isProcess)
                    .filter(folder -> livesIn(folder, leader))
                    .map(folder -> Long.parseLong(folder.getFileName().toString()))
                    .toList();
        } catch (IOException noTable) {
            return List.of();
        }
    }

    private static boolean livesIn(Path folder, long group) {
        try {
            String[] fields = fields(folder);
            return !DEAD.contains(fields[STATE]) && Long.parseLong(fields[GROUP]) == group;
        } catch (IOException gone) {
            return false;
        }
    }

    /// When a process began, in the kernel's ticks since the boot; empty where it lives no more.
    OptionalLong beginning(long pid) {
        try {
            String[] fields = fields(root.resolve(Long.toString(pid)));
            return DEAD.contains(fields[STATE])
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(fields[BEGINNING]));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /// Tells one run of the machine from the next.
    String boot() throws IOException {
        return text(root.resolve("sys/kernel/random/boot_id")).strip();
    }

    /// `PID (name) state parent group …` (proc_pid_stat(5)), from the state on: the name may hold anything.
    private static String[] fields(Path folder) throws IOException {
        String stat = text(folder.resolve("stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
    }

    private static boolean isProcess(Path folder) {
        return folder.getFileName().toString().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The real user of the process that looks.
    long ownUser() throws IOException {
        return number(REAL_USER, text(root.resolve("self").resolve("status")));
    }

    private static List<String> arguments(Path file) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(text(file).split("\0", -1)));
        // Each argument ends in a NUL, the last one too; a process may have written over them.
        if (arguments.getLast().isEmpty()) {
            arguments.removeLast();
        }
        return arguments;
    }

    /// Each line is `number:controllers:path`; the second version of control groups has a single one, `0::path`.
    private static List<String> controlGroups(Path file) throws IOException {
        return text(file).lines().map(line -> line.split(":", 3)[2]).distinct().toList();
    }

    private static long number(Pattern pattern, String status) throws IOException {
        Matcher matcher = pattern.matcher(status);
        if (!matcher.find()) {
            throw new IOException("no " + pattern);
        }
        return Long.parseLong(matcher.group(1));
    }

    /// Command lines are bytes; what is not UTF-8 must not fail.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
