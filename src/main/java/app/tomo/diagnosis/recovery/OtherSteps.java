package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;

import java.util.List;

/// The steps that end what is somebody else's, with the person's leave: another daemon, or whoever holds the port. Pure.
record OtherSteps(RecoverySurvey survey, StepMaker maker) {
    /// Other daemons, which fight for the keyboard; what is provably left over is ended without them.
    List<RecoveryStep> daemons() {
        List<SeenProcess> all = seen().daemons();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(each -> each.subject() == Truth.NO && each.leftover() != Truth.YES)
                        .map(this::ended)
                        .distinct()
                        .toList();
    }

    private RecoveryStep ended(SeenProcess process) {
        Scope manager = process.manager();
        if (!process.unit().isEmpty() && manager != null && mayStop(process.ours(), manager)) {
            return stopped(Repair.END_OTHER, manager, process.unit());
        }
        String program = process.command().isEmpty() ? "" : name(process.command().getFirst());
        return ended(Repair.END_OTHER, process.pid(), program, process.user(), process.ours());
    }

    /// Whoever holds the port that the daemon is to have.
    List<RecoveryStep> holder() {
        SeenPort port = seen().port();
        Owner owner =
                port == null || port.own() == Truth.YES || port.taken() == Truth.NO
                        ? null
                        : port.owner();
        if (owner == null) {
            return List.of();
        }
        Scope manager = owner.manager();
        if (!owner.unit().isEmpty() && manager != null && mayStop(owner.ours(), manager)) {
            return isOwnUnit(manager, owner.unit())
                    ? List.of()
                    : List.of(stopped(Repair.END_HOLDER, manager, owner.unit()));
        }
        return owner.pid() == ServiceStatus.NO_PID
                ? List.of()
                : List.of(
                        ended(
                                Repair.END_HOLDER,
                                owner.pid(),
                                owner.program(),
                                owner.user(),
                                owner.ours()));
    }

    /// The manager of another person cannot be asked.
    private static boolean mayStop(boolean ours, Scope manager) {
        return ours || manager == Scope.SYSTEM;
    }

    private boolean isOwnUnit(Scope scope, String unit) {
        return seen().subject().scope() == scope && seen().subject().unit().equals(unit);
    }

    /// The unit of the same name in the other manager.
    List<RecoveryStep> twin() {
        Scope mine = seen().subject().scope();
        Scope other = mine == Scope.USER ? Scope.SYSTEM : Scope.USER;
        return List.of(stopped(Repair.END_OTHER, other, seen().subject().unit()));
    }

    private RecoveryStep stopped(Repair repair, Scope scope, String unit) {
        var act = new RecoveryAct.StopUnit(repair, scope, unit);
        String id = "stop-" + scope.id() + "-" + unit;
        return scope == Scope.SYSTEM
                ? maker.ofTheMachine(id, act, ByHand.lines(act), true)
                : maker.own(id, act, ByHand.lines(act), true);
    }

    private RecoveryStep ended(Repair repair, long pid, String program, String user, boolean ours) {
        long since = survey.machine().beginnings().getOrDefault(pid, -1L);
        var act = new RecoveryAct.EndProcess(repair, pid, since, program, user);
        String id = "end-" + pid;
        return ours
                ? maker.own(id, act, ByHand.lines(act), false)
                : maker.ofTheMachine(id, act, ByHand.lines(act), false);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Observations seen() {
        return survey.diagnosis().of();
    }
}
