package app.tomo.service;

import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;
import app.tomo.runtime.DaemonKind;

import java.io.IOException;
import java.util.Optional;

/// Looks who listens where the daemon is to answer. Blocks for as long as reading `/proc` takes.
///
/// @param scope, unit, main what the processes of what is looked after are known by; 0 for no main process
public record PortLook(Scope scope, String unit, long main, DaemonKind kind) {
    /// Who listens there.
    ///
    /// @throws IOException where this machine does not tell
    public SeenPort at(DaemonAddress address) throws IOException {
        return at(address, ProcessTable.ofThisMachine(), PortTable.ofThisMachine());
    }

    SeenPort at(DaemonAddress address, ProcessTable processes, PortTable ports) throws IOException {
        if (!PortOwners.isHere(address)) {
            throw new IOException(address.host() + " is no address of this machine");
        }
        PortOwners owners = new PortOwners(processes, ports, kind);
        Optional<PortTable.Socket> socket = owners.listener(address);
        if (socket.isEmpty()) {
            return new SeenPort(address, Truth.NO, null, Truth.NO);
        }
        Ownership ownership = new Ownership(processes, kind);
        Optional<ProcessTable.Entry> process = owners.process(socket.get(), address);
        Owner owner =
                process.map(ownership::of).orElseGet(() -> ownership.hidden(socket.get().user()));
        return new SeenPort(address, Truth.YES, owner, own(owner, socket.get(), processes));
    }

    private Truth own(Owner owner, PortTable.Socket socket, ProcessTable processes) {
        if (owner.pid() == ServiceStatus.NO_PID) {
            return hidden(socket, processes);
        }
        boolean own =
                switch (scope) {
                    case USER, SYSTEM -> owner.unit().equals(unit) && owner.manager() == scope;
                    case CHILD ->
                            main != ServiceStatus.NO_PID
                                    && processes.group(main).contains(owner.pid());
                    case ATTACHED -> owner.daemon() == Truth.YES;
                };
        return Truth.of(own || owner.pid() == main);
    }

    /// Somebody else's process may not be seen; that it is another user's than the daemon's says enough.
    private Truth hidden(PortTable.Socket socket, ProcessTable processes) {
        boolean others =
                main == ServiceStatus.NO_PID
                        || processes
                                .entry(main)
                                .filter(own -> own.user() != socket.user())
                                .isPresent();
        return others ? Truth.NO : Truth.UNKNOWN;
    }
}
