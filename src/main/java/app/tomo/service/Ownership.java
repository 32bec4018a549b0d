package app.tomo.service;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be told of the process that holds a port: whose it is, which unit runs it, how it was started. Much of it only
/// of one's own processes; what cannot be read stays unknown.
record Ownership(ProcessTable processes, DaemonKind kind) {
    private static final String SERVICE = ".service";

    /// A socket whose process is not known.
    Owner hidden(long user) {
        return new Owner(
                ServiceStatus.NO_PID, user(user), isOurs(user), "", "", null, Truth.UNKNOWN);
    }

    Owner of(ProcessTable.Entry process) {
        String unit = unit(process.controlGroups());
        boolean daemon = kind.runs(process.arguments());
        return new Owner(
                process.pid(),
                user(process.user()),
                isOurs(process.user()),
                program(process),
                unit,
                unit.isEmpty() ? null : manager(process.controlGroups()),
                daemon ? Truth.YES : Truth.UNKNOWN);
    }

    /// How it was started, with full paths, so that Tomo can have its config checked. A config that Tomo may not read is
    /// left out: what a check would say of it is not true of the daemon.
    Invocation invocation(ProcessTable.Entry process, @Nullable DaemonAddress address) {
        Invocation line = kind.invocation(process.arguments());
        boolean known = kind.runs(process.arguments());
        return new Invocation(
                known ? binary(process, line.binary()) : null,
                known ? config(process, line.config()) : null,
                address,
                process.arguments());
    }

    private static @Nullable String binary(ProcessTable.Entry process, @Nullable String named) {
        Path running = target(process.executable());
        if (running != null && Files.isExecutable(running)) {
            return running.toString();
        }
        return named != null && Path.of(named).isAbsolute() ? named : null;
    }

    private @Nullable String config(ProcessTable.Entry process, @Nullable String named) {
        Path folder = target(process.folder());
        Optional<Path> config;
        if (named != null && Path.of(named).isAbsolute()) {
            config = Optional.of(Path.of(named));
        } else if (folder == null) {
            config = Optional.empty();
        } else if (named != null) {
            config = Optional.of(folder.resolve(named).normalize());
        } else {
            config =
                    kind.usualConfigs(folder, environment(process)).stream()
                            .filter(Files::isRegularFile)
                            .findFirst();
        }
        return config.filter(file -> Files.isReadable(file) || Files.notExists(file))
                .map(Path::toString)
                .orElse(null);
    }

    private static Map<String, String> environment(ProcessTable.Entry process) {
        Map<String, String> variables = new HashMap<>();
        try {
            byte[] all = Files.readAllBytes(process.executable().resolveSibling("environ"));
            for (String each : new String(all, StandardCharsets.UTF_8).split("\0", -1)) {
                int equals = each.indexOf('=');
                if (equals > 0) {
                    variables.put(each.substring(0, equals), each.substring(equals + 1));
                }
            }
        } catch (IOException notOurs) {
            return Map.of();
        }
        return variables;
    }

    private static @Nullable Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException notOurs) {
            return null;
        }
    }

    /// The name of the file that it runs, else what it calls itself.
    static String program(ProcessTable.Entry process) {
        Path running = target(process.executable());
        Path file =
                running != null
                        ? running.getFileName()
                        : process.arguments().isEmpty()
                                ? null
                                : Path.of(process.arguments().getFirst()).getFileName();
        return file == null ? process.name() : file.toString();
    }

    /// The innermost service of a control group, which is the one that runs its processes; the person's whole session is
    /// none.
    static String unit(List<String> controlGroups) {
        for (String group : controlGroups) {
            for (String part : List.of(group.split("/", -1)).reversed()) {
                if (part.startsWith("user@") && part.endsWith(SERVICE)) {
                    break;
                }
                if (part.endsWith(SERVICE)) {
                    return part;
                }
            }
        }
        return "";
    }

    private static Scope manager(List<String> controlGroups) {
        return controlGroups.stream().anyMatch(group -> group.contains("/user@"))
                ? Scope.USER
                : Scope.SYSTEM;
    }

    private boolean isOurs(long user) {
        try {
            return processes.ownUser() == user;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// The name that belongs to a user's number, as far as the machine's own list has it (passwd(5)).
    static String user(long user) {
        String number = Long.toString(user);
        try {
            return Files.readString(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(line -> line.split(":", 4))
                    .filter(fields -> fields.length > 3 && fields[2].equals(number))
                    .map(fields -> fields[0])
                    .findFirst()
                    .orElse(number);
        } catch (IOException unknown) {
            return number;
        }
    }
}
