package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Owner;
import app.tomo.runtime.DaemonKind;

import java.util.List;

/// The daemons that run on this machine, whoever started them, as its list of processes tells; none where there is no such
/// list. Any thread; blocks as long as reading `/proc` takes.
public final class RunningDaemons {
    private final ProcessTable processes;
    private final DaemonKind kind;
    private final Ownership ownership;

    /// One of them.
    ///
    /// @param invocation its command line, with an address
    public record Running(Owner owner, Invocation invocation) {}

    RunningDaemons(ProcessTable processes, DaemonKind kind) {
        this.processes = processes;
        this.kind = kind;
        this.ownership = new Ownership(processes, kind);
    }

    public static RunningDaemons onThisMachine(DaemonKind kind) {
        return new RunningDaemons(ProcessTable.ofThisMachine(), kind);
    }

    /// Those that can be talked to. A simulation is nobody's keyboard.
    public List<Running> withPort() {
        return processes.all().stream()
                .filter(each -> kind.runs(each.arguments()))
                .map(this::running)
                .filter(each -> each.invocation().address() != null)
                .filter(each -> !each.invocation().simulated())
                .toList();
    }

    private Running running(ProcessTable.Entry process) {
        return new Running(
                ownership.of(process),
                ownership.invocation(process, kind.invocation(process.arguments()).address()));
    }
}
