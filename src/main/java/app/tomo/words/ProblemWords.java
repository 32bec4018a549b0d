package app.tomo.words;

import app.tomo.model.Candidate;
import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Exit;
import app.tomo.model.Link;
import app.tomo.model.Owner;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Problems in words: what is so, what Tomo does, what to do.
public final class ProblemWords {
    private final Phrases phrases;
    private final FaultWords faults;
    private final ScopeWords scopes;
    private final TimeWords times;
    private final ExitWords exits;
    private final OwnerWords owners;

    ProblemWords(
            Phrases phrases,
            FaultWords faults,
            ScopeWords scopes,
            TimeWords times,
            ExitWords exits,
            OwnerWords owners) {
        this.phrases = phrases;
        this.exits = exits;
        this.faults = faults;
        this.scopes = scopes;
        this.times = times;
        this.owners = owners;
    }

    public ProblemText of(Problem problem, Snapshot snapshot, Instant now) {
        return new ProblemText(
                say(problem, "brief", snapshot),
                closed(say(problem, "what", snapshot)),
                closed(say(problem, "what", "", snapshot)),
                did(problem, snapshot, now),
                say(problem, "todo", snapshot));
    }

    /// Only the clause: `another program holds “AT Keyboard”`.
    String brief(Problem problem, Snapshot snapshot) {
        return say(problem, "brief", snapshot);
    }

    /// What a person can do.
    String todo(Problem problem, Snapshot snapshot) {
        return say(problem, "todo", snapshot);
    }

    /// What is so, and what to do.
    String sentence(Problem problem, Snapshot snapshot) {
        return closed(say(problem, "what", snapshot)) + " " + todo(problem, snapshot);
    }

    private String say(Problem problem, String part, Snapshot snapshot) {
        return say(problem, part, subject(problem, snapshot), snapshot);
    }

    private String say(Problem problem, String part, String name, Snapshot snapshot) {
        Scope here = snapshot.target().scope();
        Scope scope = isElsewhere(problem.id()) ? other(here) : here;
        if (problem.id() == ProblemId.UNIT_UNDECIDED
                && snapshot.service()
                        instanceof ServiceReading.Undecided(List<Candidate> candidates)) {
            return undecided(problem.id().id() + "." + part, candidates);
        }
        Owner owner = owner(snapshot);
        return phrases.named(
                kind(problem, snapshot) + "." + part,
                name,
                snapshot.target().unit(),
                scopes.manager(scope),
                scopes.bus(scope),
                scopes.command(scope),
                owner == null ? "" : owners.process(owner),
                scopes.manager(here),
                ownAddress(snapshot));
    }

    /// What is known of the one that holds the port.
    private static String held(ProblemId id, Snapshot snapshot) {
        if (owner(snapshot) == null) {
            return "";
        }
        ServiceStatus status = snapshot.status();
        boolean twin =
                id == ProblemId.PORT_FOREIGN
                        && status != null
                        && status.stranger() != null
                        && snapshot.facts().responding() == Truth.YES;
        return twin ? ".twin" : ".owner";
    }

    /// These speak of the manager that Tomo does not look at.
    private static boolean isElsewhere(ProblemId id) {
        return id == ProblemId.WRONG_SCOPE || id == ProblemId.UNIT_IN_BOTH;
    }

    private static Scope other(Scope scope) {
        return scope == Scope.SYSTEM ? Scope.USER : Scope.SYSTEM;
    }

    /// Where the unit itself has the daemon listen, where the person said something else; empty where they did not.
    private static String ownAddress(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        DaemonAddress said = snapshot.target().address();
        DaemonAddress own = status == null ? null : status.invocation().address();
        return said == null || own == null || said.equals(own) ? "" : own.toString();
    }

    /// Of a port more can be said, or less, where somebody else runs the daemon.
    private static String kind(Problem problem, Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        boolean nobody = status == null || !status.hasProcess();
        boolean attached = snapshot.target().scope() == Scope.ATTACHED;
        String id = problem.id().id();
        return switch (problem.id()) {
            case PORT_CLOSED ->
                    attached && nobody
                            ? id + ".attached"
                            : ownAddress(snapshot).isEmpty() ? id : id + ".other";
            case PORT_FOREIGN, PORT_TAKEN -> id + held(problem.id(), snapshot);
            case EMERGENCY_STOP_FAILED -> isUnit(snapshot) ? id : id + ".loose";
            default -> id;
        };
    }

    private static boolean isUnit(Snapshot snapshot) {
        return switch (snapshot.target().scope()) {
            case USER, SYSTEM -> true;
            case CHILD, ATTACHED -> false;
        };
    }

    private static @Nullable Owner owner(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        if (status == null) {
            return null;
        }
        return status.owner() == null ? status.stranger() : status.owner();
    }

    private String undecided(String key, List<Candidate> candidates) {
        List<String> places = candidates.stream().map(scopes::place).toList();
        Candidate first = candidates.getFirst();
        String loose = first.unit().isEmpty() ? ".loose" : "";
        return phrases.of(
                phrases.has(key + loose) ? key + loose : key,
                String.join(", ", places.subList(0, places.size() - 1)),
                places.getLast(),
                candidates.size(),
                first.scope().id(),
                first.unit(),
                String.valueOf(first.invocation().address()));
    }

    /// What the sentence names: for a fault in the config its place and reason, for an end what it means. A bare number
    /// is said only where it has a meaning, as that of a port.
    private String subject(Problem problem, Snapshot snapshot) {
        ConfigFault fault = problem.fault();
        if (fault != null) {
            return faults.of(fault);
        }
        String subject = problem.subject();
        boolean number = !subject.isEmpty() && subject.chars().allMatch(Character::isDigit);
        return switch (problem.id()) {
            case KILLED, UNEXPLAINED_EXIT -> end(snapshot);
            case EMERGENCY_STOP_FAILED -> isUnit(snapshot) ? "" : owners.ending(snapshot);
            case PORT_CLOSED, PORT_FOREIGN, PORT_TAKEN ->
                    number ? phrases.of("port", subject) : subject;
            default -> number ? "" : subject;
        };
    }

    private String end(Snapshot snapshot) {
        String now = end(snapshot.lastSeen());
        return now.isEmpty() ? end(snapshot.lastEnd()) : now;
    }

    private String end(@Nullable ServiceStatus status) {
        return status == null || status.lastExit() instanceof Exit.None
                ? ""
                : exits.of(status.lastExit());
    }

    private String did(Problem problem, Snapshot snapshot, Instant now) {
        String key = problem.id().id() + ".did";
        if (phrases.has(key)) {
            return phrases.of(key);
        }
        if (isOfLink(problem.id()) && snapshot.link() instanceof Link.Down down) {
            return phrases.of("did.retry", times.in(down.retryAt(), now));
        }
        return "";
    }

    /// A daemon's own words at the end of a sentence may or may not bring its full stop.
    static String closed(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static boolean isOfLink(ProblemId id) {
        return id == ProblemId.PORT_CLOSED || id == ProblemId.PORT_FOREIGN;
    }
}
