package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.runtime.DaemonKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Decides whether a process is provably left over of an invocation. All of this has to hold, and what cannot be read
/// proves nothing:
///
/// - it runs the very file that the invocation names (not one called alike);
/// - its real user is ours;
/// - its command line names the same config;
/// - whoever started it is gone: its parent is the machine's init or the person's systemd;
/// - no service's control group holds it.
///
/// @param processes where to look
/// @param searchPath where a binary without a path is looked for, as execvp(3) does
record Leftover(ProcessTable processes, List<Path> searchPath, DaemonKind kind) {
    /// Who adopts orphans as process 1. A shell that is process 1 of a container is not among them: it may be the living
    /// parent.
    private static final Set<String> INITS =
            Set.of("systemd", "init", "runit", "s6-svscan", "openrc-init", "dinit", "tini");

    static Leftover onThisMachine(DaemonKind kind) {
        String path = System.getenv().getOrDefault("PATH", "");
        List<Path> folders =
                Stream.of(path.split(":", -1))
                        .filter(each -> !each.isEmpty())
                        .map(Path::of)
                        .toList();
        return new Leftover(ProcessTable.ofThisMachine(), folders, kind);
    }

    /// The processes that are left over of this invocation; none where it does not name its binary and its config.
    List<ProcessTable.Entry> of(Invocation invocation) {
        String config = invocation.config();
        Optional<Path> binary = binary(invocation);
        if (config == null || binary.isEmpty()) {
            return List.of();
        }
        try {
            long us = processes.ownUser();
            return processes.all().stream()
                    .filter(process -> process.user() == us)
                    .filter(process -> runs(process, binary.get()))
                    .filter(process -> usesConfig(process, Path.of(config)))
                    .filter(process -> isOrphan(process, us))
                    .filter(
                            process ->
                                    process.controlGroups().stream().noneMatch(Leftover::isService))
                    .toList();
        } catch (IOException unknown) {
            return List.of();
        }
    }

    private Optional<Path> binary(Invocation invocation) {
        String binary = invocation.binary();
        if (binary == null) {
            return Optional.empty();
        }
        Stream<Path> candidates =
                binary.contains("/")
                        ? Stream.of(Path.of(binary))
                        : searchPath.stream().map(folder -> folder.resolve(binary));
        return candidates.filter(Path::isAbsolute).filter(Files::isExecutable).findFirst();
    }

    private static boolean runs(ProcessTable.Entry process, Path binary) {
        try {
            return Files.isSameFile(process.executable(), binary);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private boolean usesConfig(ProcessTable.Entry process, Path config) {
        String used = kind.invocation(process.arguments()).config();
        if (used == null) {
            return false;
        }
        try {
            Path folder = process.folder().toRealPath();
            return resolved(folder.resolve(used)).equals(resolved(config));
        } catch (IOException notOurs) {
            return false;
        }
    }

    /// The file behind all links; a file that is no longer there goes by its name.
    private static Path resolved(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    }

    private boolean isOrphan(ProcessTable.Entry process, long us) {
        return processes.entry(process.parent()).filter(parent -> adopts(parent, us)).isPresent();
    }

    private static boolean adopts(ProcessTable.Entry parent, long us) {
        return parent.pid() == 1
                ? INITS.contains(parent.name())
                : parent.name().equals("systemd")
                        && parent.user() == us
                        && parent.arguments().contains("--user");
    }

    /// Whether a control group belongs to a service. The person's whole session lives in a service too, that of their
    /// manager: only what is below it counts.
    static boolean isService(String controlGroup) {
        String below = controlGroup.replaceFirst("^.*/user@[^/]*\\.service", "");
        return Stream.of(below.split("/", -1)).anyMatch(part -> part.endsWith(".service"));
    }
}
