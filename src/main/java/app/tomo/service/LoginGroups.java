package app.tomo.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the groups that a person is in by now with those that their session began with (group(5), proc(5)): a process
/// keeps the groups of the login it comes from.
record LoginGroups(Path proc, Path groupFile) {
    /// Whether the person is in one of these groups, and their session does not know it yet.
    boolean areOlder(String... names) {
        try {
            String user = System.getProperty("user.name");
            List<String> held = held();
            return new GroupFile(groupFile)
                    .groups().stream()
                            .filter(group -> Arrays.asList(names).contains(group.name()))
                            .filter(group -> group.has(user))
                            .anyMatch(group -> !held.contains(group.number()));
        } catch (IOException notHere) {
            return false;
        }
    }

    /// The names of the groups in which the person's manager is, which starts their units; where there is none, this process.
    Set<String> heldByName() throws IOException {
        return names(held());
    }

    Set<String> heldByThisProcess() throws IOException {
        return names(field(status(proc.resolve("self")), "Groups"));
    }

    private Set<String> names(List<String> numbers) throws IOException {
        return new GroupFile(groupFile)
                .groups().stream()
                        .filter(group -> numbers.contains(group.number()))
                        .map(GroupFile.Group::name)
                        .collect(Collectors.toSet());
    }

    /// Of the user's manager, which starts their units; where there is none, of this process.
    private List<String> held() throws IOException {
        String own = status(proc.resolve("self"));
        String uid = field(own, "Uid").getFirst();
        try (Stream<Path> processes = Files.list(proc)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .map(LoginGroups::readable)
                    .flatMap(Optional::stream)
                    .filter(text -> field(text, "Name").equals(List.of("systemd")))
                    .filter(text -> field(text, "Uid").getFirst().equals(uid))
                    .findFirst()
                    .map(text -> field(text, "Groups"))
                    .orElseGet(() -> field(own, "Groups"));
        }
    }

    private static Optional<String> readable(Path process) {
        try {
            return Optional.of(status(process));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static String status(Path process) throws IOException {
        return new String(Files.readAllBytes(process.resolve("status")), StandardCharsets.UTF_8);
    }

    private static List<String> field(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .map(value -> List.of(value.split("\\s+", -1)))
                .findFirst()
                .orElse(List.of(""));
    }
}
