package app.tomo.service;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonKind;

import java.io.IOException;
import java.util.Optional;

/// Tells whether what listens where a unit's daemon is to listen belongs to the unit. For any thread; blocks as long as
/// reading `/proc` takes.
final class PortHolders {
    private final Scope scope;
    private final String unit;
    private final ProcessTable processes;
    private final PortOwners owners;
    private final Ownership ownership;

    /// @param scope, unit what the processes of the unit are known by
    PortHolders(
            Scope scope, String unit, ProcessTable processes, PortTable ports, DaemonKind kind) {
        this.scope = scope;
        this.unit = unit;
        this.processes = processes;
        this.owners = new PortOwners(processes, ports, kind);
        this.ownership = new Ownership(processes, kind);
    }

    synchronized PortHolder of(ServiceStatus status, DaemonAddress address) {
        if (!PortOwners.isHere(address)) {
            return PortHolder.NOT_TOLD;
        }
        try {
            Optional<PortTable.Socket> socket = owners.listener(address);
            return socket.isEmpty() ? PortHolder.NOBODY : of(status, address, socket.get());
        } catch (IOException noTable) {
            return PortHolder.NOT_TOLD;
        }
    }

    private PortHolder of(ServiceStatus status, DaemonAddress address, PortTable.Socket socket) {
        Optional<ProcessTable.Entry> process = owners.process(socket, address);
        if (process.isEmpty()) {
            return hidden(status, socket);
        }
        Owner owner = ownership.of(process.get());
        return isOwn(status, owner) ? PortHolder.OWN : new PortHolder.Another(owner);
    }

    /// Somebody else's process may not be seen; that it is another user's than the unit's says enough.
    private PortHolder hidden(ServiceStatus status, PortTable.Socket socket) {
        boolean others =
                !status.hasProcess()
                        || processes
                                .entry(status.pid())
                                .filter(own -> own.user() != socket.user())
                                .isPresent();
        return others ? new PortHolder.Another(ownership.hidden(socket.user())) : PortHolder.HIDDEN;
    }

    private boolean isOwn(ServiceStatus status, Owner owner) {
        if (owner.pid() == status.pid()) {
            return true;
        }
        return scope == Scope.CHILD
                ? status.hasProcess() && processes.group(status.pid()).contains(owner.pid())
                : owner.unit().equals(unit) && owner.manager() == scope;
    }
}
