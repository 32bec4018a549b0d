package app.tomo.service;

import app.tomo.model.DaemonAddress;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the process that has a socket open. Only one's own processes can be asked (proc_pid_fd(5)); of another user's, the
/// one whose command line names the port is taken, if there is just one. For one thread at a time.
final class PortOwners {
    private final ProcessTable processes;
    private final PortTable ports;
    private final DaemonKind kind;
    private @Nullable Found last;

    /// @param file the entry of the process's table of open files; null where that may not be read
    private record Found(PortTable.Socket socket, @Nullable Path file, long pid) {}

    PortOwners(ProcessTable processes, PortTable ports, DaemonKind kind) {
        this.processes = processes;
        this.ports = ports;
        this.kind = kind;
    }

    /// Whether that is an address of this machine, of which alone its tables tell.
    static boolean isHere(DaemonAddress address) {
        InetAddress host = InetAddress.ofLiteral(address.host());
        try {
            return host.isLoopbackAddress()
                    || host.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(host) != null;
        } catch (IOException unknown) {
            return false;
        }
    }

    Optional<PortTable.Socket> listener(DaemonAddress address) throws IOException {
        return ports.listener(address);
    }

    Optional<ProcessTable.Entry> process(PortTable.Socket socket, DaemonAddress address) {
        Found known = last;
        if (known != null && known.socket.equals(socket)) {
            Optional<ProcessTable.Entry> same =
                    processes.entry(known.pid).filter(each -> holds(each, known, address));
            if (same.isPresent()) {
                return same;
            }
        }
        Optional<ProcessTable.Entry> found = search(socket, address);
        if (found.isEmpty()) {
            last = null;
        }
        return found;
    }

    private boolean holds(ProcessTable.Entry process, Found known, DaemonAddress address) {
        return known.file == null
                ? process.user() == known.socket.user() && names(process, address)
                : isOpen(known.file, known.socket);
    }

    private Optional<ProcessTable.Entry> search(PortTable.Socket socket, DaemonAddress address) {
        List<ProcessTable.Entry> theirs =
                processes.all().stream().filter(each -> each.user() == socket.user()).toList();
        for (ProcessTable.Entry each : theirs) {
            Path file = open(each, socket);
            if (file != null) {
                last = new Found(socket, file, each.pid());
                return Optional.of(each);
            }
        }
        List<ProcessTable.Entry> naming =
                theirs.stream().filter(each -> names(each, address)).toList();
        if (naming.size() != 1) {
            return Optional.empty();
        }
        last = new Found(socket, null, naming.getFirst().pid());
        return Optional.of(naming.getFirst());
    }

    private boolean names(ProcessTable.Entry process, DaemonAddress address) {
        DaemonAddress named = kind.invocation(process.arguments()).address();
        return named != null && named.port() == address.port() && kind.runs(process.arguments());
    }

    private static @Nullable Path open(ProcessTable.Entry process, PortTable.Socket socket) {
        Path folder = process.executable().resolveSibling("fd");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (isOpen(file, socket)) {
                    return file;
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException notOurs) {
            return null;
        }
        return null;
    }

    private static boolean isOpen(Path file, PortTable.Socket socket) {
        try {
            return Files.readSymbolicLink(file)
                    .toString()
                    .equals("socket:[" + socket.inode() + "]");
        } catch (IOException closed) {
            return false;
        }
    }
}
