package app.tomo.service;

import app.tomo.model.Activity;
import app.tomo.model.Invocation;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonKind;

import java.util.List;
import java.util.Optional;

/// How the daemon of a unit was started, where the unit itself does not tell: a shell ran it, a mask hides the unit, or its manager
/// put variables of its own in. Its process, the unit's main one or a child of that, tells. Blocks as long as reading `/proc` takes.
record RunningInvocation(ProcessTable processes, DaemonKind kind) {
    static RunningInvocation onThisMachine(DaemonKind kind) {
        return new RunningInvocation(ProcessTable.ofThisMachine(), kind);
    }

    /// The status with what its process tells; unknown for as long as a shell has yet to start the daemon.
    ServiceStatus told(ServiceStatus status) {
        Invocation unit = status.invocation();
        boolean told =
                (unit.address() != null || kind.runs(unit.arguments()))
                        && !UnitEnvironment.isOpen(unit.arguments());
        if (told || status.pid() == ServiceStatus.NO_PID) {
            return status;
        }
        Optional<ProcessTable.Entry> main = processes.entry(status.pid());
        if (main.isPresent()) {
            return status.startedBy(invocation(main.get()));
        }
        // A shell that has started the daemon and ended, which its manager has yet to notice.
        boolean starting = status.activity() == Activity.ACTIVATING;
        return starting ? status.startedBy(Invocation.UNKNOWN) : status;
    }

    private Invocation invocation(ProcessTable.Entry main) {
        List<ProcessTable.Entry> line =
                kind.runs(main.arguments()) ? List.of(main) : children(main);
        Ownership ownership = new Ownership(processes, kind);
        return line.stream()
                .findFirst()
                .map(
                        daemon ->
                                ownership.invocation(
                                        daemon, kind.invocation(daemon.arguments()).address()))
                .orElse(Invocation.UNKNOWN);
    }

    private List<ProcessTable.Entry> children(ProcessTable.Entry main) {
        return processes.all().stream()
                .filter(each -> each.parent() == main.pid() && kind.runs(each.arguments()))
                .toList();
    }
}
