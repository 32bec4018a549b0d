package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the machine tells of a daemon that somebody else runs: who listens on its port, and as far as that may be seen, which
/// process that is and how it was started. Without a port, the one process with the daemon's command line. For any thread;
/// blocks as long as reading `/proc` takes.
final class AttachedDaemon {
    private final @Nullable DaemonAddress address;
    private final DaemonKind kind;
    private final Clock clock;
    private final ProcessTable processes;
    private final PortOwners owners;
    private final Ownership ownership;
    private @Nullable ServiceStatus before;

    AttachedDaemon(
            @Nullable DaemonAddress address,
            DaemonKind kind,
            Clock clock,
            ProcessTable processes,
            PortTable ports) {
        this.address = address;
        this.kind = kind;
        this.clock = clock;
        this.processes = processes;
        this.owners = new PortOwners(processes, ports, kind);
        this.ownership = new Ownership(processes, kind);
    }

    synchronized ServiceReading read() {
        try {
            if (address == null) {
                return seen(withoutPort());
            }
            if (!PortOwners.isHere(address)) {
                return unsupported("not an address of this machine: " + address);
            }
            Optional<PortTable.Socket> socket = owners.listener(address);
            return seen(socket.isEmpty() ? nobody() : held(socket.get(), address));
        } catch (IOException noTable) {
            return unsupported(String.valueOf(noTable.getMessage()));
        }
    }

    private static ServiceReading unsupported(String detail) {
        return new ServiceReading.Unreachable(ServiceReading.Why.UNSUPPORTED, detail);
    }

    private ServiceReading seen(ServiceStatus status) {
        before = status;
        return new ServiceReading.Seen(status);
    }

    private ServiceStatus held(PortTable.Socket socket, DaemonAddress there) {
        Optional<ProcessTable.Entry> process = owners.process(socket, there);
        return process.isPresent()
                ? running(process.get(), there)
                : up(ownership.hidden(socket.user()), new Invocation(null, null, there, List.of()));
    }

    private ServiceStatus running(ProcessTable.Entry process, @Nullable DaemonAddress there) {
        DaemonAddress port = there == null ? kind.invocation(process.arguments()).address() : there;
        return up(ownership.of(process), ownership.invocation(process, port));
    }

    private ServiceStatus withoutPort() {
        List<ProcessTable.Entry> daemons =
                processes.all().stream().filter(each -> kind.runs(each.arguments())).toList();
        return daemons.size() == 1 ? running(daemons.getFirst(), null) : nobody();
    }

    private static ServiceStatus up(Owner owner, Invocation invocation) {
        Instant since =
                ProcessHandle.of(owner.pid())
                        .flatMap(process -> process.info().startInstant())
                        .orElse(null);
        return status(Activity.ACTIVE, owner.pid(), since, null, invocation).of(owner);
    }

    /// Nobody, or nobody any more.
    private ServiceStatus nobody() {
        ServiceStatus last = before;
        Instant ended = last == null ? null : last.hasProcess() ? clock.now() : last.stoppedAt();
        Invocation invocation = last == null ? Invocation.UNKNOWN : last.invocation();
        return status(Activity.INACTIVE, ServiceStatus.NO_PID, null, ended, invocation);
    }

    private static ServiceStatus status(
            Activity activity,
            long pid,
            @Nullable Instant since,
            @Nullable Instant ended,
            Invocation invocation) {
        return new ServiceStatus(
                LoadState.LOADED,
                Enablement.UNKNOWN,
                activity,
                "",
                pid,
                ServiceStatus.NOT_COUNTED,
                Exit.NONE,
                "",
                since,
                ended,
                invocation,
                "");
    }

    /// Who runs it, as last seen; null where nobody does, or nobody knows.
    synchronized @Nullable Owner owner() {
        ServiceStatus known = before;
        if (known != null) {
            return known.owner();
        }
        return read() instanceof ServiceReading.Seen(ServiceStatus status) ? status.owner() : null;
    }
}
