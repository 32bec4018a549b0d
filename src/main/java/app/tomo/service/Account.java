package app.tomo.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A user of this machine by its own lists (passwd(5), group(5)), and the groups in which what runs for them is. What no
/// list tells is left open: a name of which there is no entry has no groups. Blocks for as long as the disk does.
///
/// @param name by which the lists know them
/// @param member the groups that the lists have them in
/// @param held the groups that what runs for them has by now; the same where that may not be seen
record Account(String name, Set<String> member, Set<String> held) {
    static final String ROOT = "root";

    private static final Path USERS = Path.of("/etc/passwd");
    private static final Path GROUPS = Path.of("/etc/group");
    private static final int NUMBER = 2;
    private static final int OWN_GROUP = 3;
    private static final int MEMBERS = 3;

    /// The person themselves, whose session starts what runs for them.
    static Account ofThisPerson() throws IOException {
        String name = System.getProperty("user.name");
        Set<String> held = new LoginGroups(Path.of("/proc"), GROUPS).heldByName();
        return new Account(name, listed(name), held);
    }

    /// One for whom a manager starts the daemon: with every group of the lists at each start.
    ///
    /// @param more groups that its unit adds
    static Account named(String name, List<String> more) throws IOException {
        Set<String> member = listed(name);
        Set<String> held = new HashSet<>(member);
        held.addAll(more);
        return new Account(name, member, held);
    }

    boolean isRoot() {
        return name.equals(ROOT) || name.equals("0");
    }

    private static Set<String> listed(String name) throws IOException {
        String own =
                lines(USERS).stream()
                        .filter(each -> each[0].equals(name) || each[NUMBER].equals(name))
                        .map(each -> each[OWN_GROUP])
                        .findFirst()
                        .orElse("");
        Set<String> groups = new HashSet<>();
        for (String[] group : lines(GROUPS)) {
            boolean in = Arrays.asList(group[MEMBERS].split(",", -1)).contains(name);
            if (in || group[NUMBER].equals(own)) {
                groups.add(group[0]);
            }
        }
        return groups;
    }

    static boolean hasGroup(String name) throws IOException {
        return lines(GROUPS).stream().anyMatch(each -> each[0].equals(name));
    }

    private static List<String[]> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > MEMBERS)
                .toList();
    }
}
