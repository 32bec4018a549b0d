package app.tomo.service;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenDevices.Group;
import app.tomo.diagnosis.observed.SeenDevices.Node;
import app.tomo.model.Keyboard;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Looks at the devices that the daemon needs with the eyes of the account that it runs as. Blocks for as long as the disk
/// does; opens no device.
///
/// @param folder of all devices
public record DevicesLook(Path folder) {
    private static final String TYPING = "uinput";
    private static final String INPUT = "input";

    /// What decides who may use a file, for one way of using it.
    private record Use(
            PosixFilePermission owner,
            PosixFilePermission group,
            PosixFilePermission others,
            Predicate<Path> granted) {
        static final Use WRITE =
                new Use(
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_WRITE,
                        PosixFilePermission.OTHERS_WRITE,
                        Files::isWritable);
        static final Use READ =
                new Use(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ,
                        Files::isReadable);
    }

    /// What Tomo itself has a right to tells of rights that no mode shows, where it is the same person's.
    private record Eyes(Account account, @Nullable Account ownProcess) {
        boolean may(Path file, PosixFileAttributes attributes, Use use) {
            return account.isRoot()
                    || byMode(account, attributes, use)
                    || (ownProcess != null
                            && use.granted().test(file)
                            && !byMode(ownProcess, attributes, use));
        }

        private static boolean byMode(Account who, PosixFileAttributes attributes, Use use) {
            Set<PosixFilePermission> mode = attributes.permissions();
            if (attributes.owner().getName().equals(who.name())) {
                return mode.contains(use.owner());
            }
            return mode.contains(
                    who.held().contains(attributes.group().getName()) ? use.group() : use.others());
        }
    }

    public static DevicesLook onThisMachine() {
        return new DevicesLook(Path.of("/dev"));
    }

    /// For a daemon that the person's own session starts.
    ///
    /// @param keyboards those that are plugged in
    /// @throws IOException where this machine does not tell
    public SeenDevices ofThisPerson(List<Keyboard> keyboards) throws IOException {
        Account person = Account.ofThisPerson();
        Account process =
                new Account(
                        person.name(),
                        person.member(),
                        new LoginGroups(Path.of("/proc"), Path.of("/etc/group"))
                                .heldByThisProcess());
        return of(new Eyes(person, process), keyboards);
    }

    /// For a daemon that the machine starts.
    ///
    /// @param account whom it runs as; empty for root
    /// @param groups that its unit adds
    /// @throws IOException where this machine does not tell
    public SeenDevices of(String account, List<String> groups, List<Keyboard> keyboards)
            throws IOException {
        String name = account.isEmpty() ? Account.ROOT : account;
        return of(new Eyes(Account.named(name, groups), null), keyboards);
    }

    private SeenDevices of(Eyes eyes, List<Keyboard> keyboards) throws IOException {
        Node typing = node(eyes, folder.resolve(TYPING));
        KernelModule module = new KernelModule(Path.of("/"), TYPING);
        List<Path> inputs = inputs();
        int readable = 0;
        for (Path each : inputs) {
            PosixFileAttributes attributes = attributes(each);
            readable += attributes != null && eyes.may(each, attributes, Use.READ) ? 1 : 0;
        }
        return new SeenDevices(
                eyes.account().name(),
                typing,
                module.loaded(),
                module.there(),
                inputs.size(),
                readable,
                keyboards,
                groups(eyes.account(), typing),
                UdevRules.ofThisMachine().about(TYPING));
    }

    private static @Nullable Node node(Eyes eyes, Path file) throws IOException {
        PosixFileAttributes found = attributes(file);
        return found == null
                ? null
                : new Node(
                        file.toString(),
                        found.owner().getName(),
                        found.group().getName(),
                        mode(found.permissions()),
                        Truth.of(eyes.may(file, found, Use.WRITE)));
    }

    private static @Nullable PosixFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, PosixFileAttributes.class);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    /// The permissions have the order in which they are written.
    private static String mode(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (PosixFilePermission each : PosixFilePermission.values()) {
            bits = bits << 1 | (permissions.contains(each) ? 1 : 0);
        }
        return "0%03o".formatted(bits);
    }

    private List<Path> inputs() {
        try (Stream<Path> all = Files.list(folder.resolve(INPUT))) {
            return all.filter(each -> String.valueOf(each.getFileName()).startsWith("event"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static List<Group> groups(Account account, @Nullable Node typing) throws IOException {
        Set<String> names = new TreeSet<>(Set.of(TYPING, INPUT));
        if (typing != null && !typing.group().equals(Account.ROOT)) {
            names.add(typing.group());
        }
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            groups.add(
                    new Group(
                            name,
                            Truth.of(Account.hasGroup(name)),
                            Truth.of(account.member().contains(name)),
                            Truth.of(account.held().contains(name))));
        }
        return groups;
    }
}
