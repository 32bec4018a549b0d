package app.tomo.service;

import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.model.Invocation;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.runtime.DaemonKind;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for every process that is the daemon, whoever runs it. A simulation is nobody's keyboard, and what only answers a
/// question ends by itself. Blocks for as long as reading `/proc` takes.
///
/// @param scope, unit, main what the processes of what is looked after are known by; 0 for no main process
public record DaemonsLook(Scope scope, String unit, long main, DaemonKind kind) {
    /// Every process that is the daemon by its name.
    ///
    /// @param invocation how what is looked after is started
    /// @throws IOException where this machine does not tell
    public List<SeenProcess> at(Invocation invocation) throws IOException {
        ProcessTable processes = ProcessTable.ofThisMachine();
        Ownership ownership = new Ownership(processes, kind);
        Set<Long> left =
                Leftover.onThisMachine(kind).of(invocation).stream()
                        .map(ProcessTable.Entry::pid)
                        .collect(Collectors.toSet());
        return processes.read().stream()
                .filter(each -> kind.runs(each.arguments()))
                .filter(each -> !kind.onlyAnswers(each.arguments()))
                .filter(each -> !kind.invocation(each.arguments()).simulated())
                .map(each -> seen(each, ownership.of(each), left.contains(each.pid())))
                .toList();
    }

    private SeenProcess seen(ProcessTable.Entry process, Owner owner, boolean left) {
        boolean own =
                process.pid() == main
                        || (owner.unit().equals(unit) && owner.manager() == scope)
                        || (scope == Scope.CHILD && process.parent() == main && main != 0);
        return new SeenProcess(
                process.pid(),
                owner.user(),
                owner.ours(),
                process.arguments(),
                owner.unit(),
                owner.manager(),
                Truth.of(own),
                Truth.of(left && !own),
                ProcessHandle.of(process.pid())
                        .flatMap(each -> each.info().startInstant())
                        .orElse(null));
    }
}
