package app.tomo.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final GroupFile GROUPS = new GroupFile(GroupFile.OF_THIS_MACHINE);
    private static final int NUMBER = 2;
    private static final int OWN_GROUP = 3;

    /// The person themselves, whose session starts what runs for them.
    static Account ofThisPerson() throws IOException {
        String name = System.getProperty("user.name");
        Set<String> held =
                new LoginGroups(Path.of("/proc"), GroupFile.OF_THIS_MACHINE).heldByName();
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
        String own = ownGroup(name);
        Set<String> groups = new HashSet<>();
        for (GroupFile.Group group : GROUPS.groups()) {
            if (group.has(name) || group.number().equals(own)) {
                groups.add(group.name());
            }
        }
        return groups;
    }

    /// By its number; empty where no list has them.
    private static String ownGroup(String name) throws IOException {
        return new String(Files.readAllBytes(USERS), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > OWN_GROUP)
                .filter(fields -> fields[0].equals(name) || fields[NUMBER].equals(name))
                .map(fields -> fields[OWN_GROUP])
                .findFirst()
                .orElse("");
    }

    static boolean hasGroup(String name) throws IOException {
        return GROUPS.groups().stream().anyMatch(each -> each.name().equals(name));
    }
}
