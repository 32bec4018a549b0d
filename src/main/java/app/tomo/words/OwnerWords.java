package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;

/// Whoever else runs the daemon: who that is, and what is said to a person who asks Tomo to start or end it.
final class OwnerWords {
    private final Phrases phrases;
    private final ScopeWords scopes;

    OwnerWords(Phrases phrases, ScopeWords scopes) {
        this.phrases = phrases;
        this.scopes = scopes;
    }

    /// Who runs it: `run by kanata.service (yours)`, `run by root`.
    String runBy(Owner owner) {
        Scope manager = owner.manager();
        if (manager != null) {
            return phrases.of("run-by." + manager.id(), owner.unit());
        }
        return owner.ours() ? phrases.of("run-by.nobody") : phrases.of("run-by", owner.user());
    }

    /// The process: `python3 (PID 4711)`, `a program of root`.
    String process(Owner owner) {
        if (owner.pid() == ServiceStatus.NO_PID) {
            return phrases.of("process.hidden", owner.user());
        }
        String pid = Long.toString(owner.pid());
        return owner.program().isEmpty()
                ? phrases.of("process", pid)
                : phrases.of("process.named", pid, owner.program());
    }

    /// Why nothing was done, and who or what would do it.
    String refusal(ActionKind kind, Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        Owner owner = status == null ? null : status.owner();
        if (status == null || owner == null) {
            return phrases.of("refusal.nobody");
        }
        String process = process(owner);
        if (status.isForeign() && snapshot.facts().responding() != Truth.YES) {
            return foreign(kind, process);
        }
        Scope manager = owner.manager();
        if (manager == Scope.SYSTEM || (manager == Scope.USER && owner.ours())) {
            return phrases.of(
                    "refusal.unit",
                    process,
                    owner.unit(),
                    scopes.command(manager),
                    verb(kind),
                    manager.id());
        }
        if (owner.ours()) {
            return kind == ActionKind.EMERGENCY_STOP
                    ? phrases.of("refusal.ours.emergency", process, ending(snapshot))
                    : phrases.of("refusal.ours", process);
        }
        return owner.pid() == ServiceStatus.NO_PID
                ? phrases.of("refusal.hidden", owner.user())
                : phrases.of("refusal.other", process, owner.user(), Long.toString(owner.pid()));
    }

    private String foreign(ActionKind kind, String process) {
        boolean emergency = kind == ActionKind.EMERGENCY_STOP;
        return phrases.of(emergency ? "refusal.foreign.emergency" : "refusal.foreign", process);
    }

    /// The command that ends it, whoever runs it; empty where no process is known.
    String ending(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        Owner owner = status == null ? null : status.owner();
        Scope manager = owner == null ? null : owner.manager();
        if (owner != null && (manager == Scope.SYSTEM || (manager == Scope.USER && owner.ours()))) {
            return phrases.of("ending.unit", owner.unit(), scopes.command(manager));
        }
        long pid =
                owner != null ? owner.pid() : status == null ? ServiceStatus.NO_PID : status.pid();
        if (pid == ServiceStatus.NO_PID) {
            return "";
        }
        boolean ours = owner == null || owner.ours();
        return phrases.of(ours ? "ending" : "ending.other", Long.toString(pid));
    }

    /// What systemctl calls it.
    private static String verb(ActionKind kind) {
        return switch (kind) {
            case START, RESTART -> kind.id();
            case RESUME -> ActionKind.START.id();
            default -> ActionKind.STOP.id();
        };
    }
}
