package app.tomo.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A list of groups as group(5) has it. Blocks for as long as the disk does.
///
/// @param file the machine's own, where it is not a test's
record GroupFile(Path file) {
    static final Path OF_THIS_MACHINE = Path.of("/etc/group");

    private static final int FIELDS = 4;

    /// One of its lines.
    ///
    /// @param number its GID, as it is written
    /// @param members beside those whose own group it is
    record Group(String name, String number, List<String> members) {
        boolean has(String member) {
            return members.contains(member);
        }
    }

    /// All of them; a line that is none is passed over, and letters that are none are replaced.
    ///
    /// @throws IOException where it cannot be read
    List<Group> groups() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length == FIELDS)
                .map(fields -> new Group(fields[0], fields[2], members(fields[FIELDS - 1])))
                .toList();
    }

    private static List<String> members(String field) {
        return Arrays.stream(field.split(",", -1)).filter(each -> !each.isEmpty()).toList();
    }
}
