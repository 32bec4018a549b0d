package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What explains the end of a process: the daemon's own words, the machine's, the manager's.
final class EndCauses {
    /// systemd.exec(5): the command could not be run.
    private static final int EXIT_EXEC = 203;

    /// systemd.exec(5): statuses of systemd itself, which could not prepare the process.
    private static final int FIRST_OF_SYSTEMD = 200;

    private static final int LAST_OF_SYSTEMD = 245;

    private static final int SIGABRT = 6;

    /// What took too long, where its manager says which time was over.
    private static final Set<ProblemId> TIMEOUTS =
            Set.of(
                    ProblemId.START_TIMEOUT,
                    ProblemId.STOP_TIMEOUT,
                    ProblemId.RUNTIME_LIMIT,
                    ProblemId.UNIT_HELPER);

    private EndCauses() {}

    /// What explains the end of the last process: the daemon's own words first, then the manager's.
    static List<Problem> of(Draft draft) {
        ServiceStatus status = draft.lastSeen;
        if (status != null && byExit(status.lastExit()) == ProblemId.BINARY_MISSING) {
            // Nothing of it ever ran: what the log has is an earlier one's.
            return List.of(ofExit(draft, status, Severity.BROKEN));
        }
        List<Problem> problems = new ArrayList<>();
        for (LogFinding finding : draft.findings) {
            switch (finding.id()) {
                case RELOAD_REJECTED,
                        KEYBOARD_GRABBED,
                        KEYBOARD_WAITING,
                        START_LIMIT,
                        START_TIMEOUT,
                        STOP_TIMEOUT,
                        RUNTIME_LIMIT,
                        UNIT_HELPER -> {}
                case EMERGENCY_CHORD -> problems.add(finding.problem(Severity.WARNING));
                case PORT_TAKEN -> problems.add(taken(draft, finding));
                default -> problems.add(finding.problem(Severity.BROKEN));
            }
        }
        if (status != null && status.hasNote(ProblemId.BINARY_FOREIGN)) {
            status.notes().stream()
                    .filter(note -> note.id() == ProblemId.BINARY_FOREIGN)
                    .forEach(problems::addFirst);
        }
        if (status != null && problems.isEmpty() && panickedOverPort(status)) {
            String port = String.valueOf(draft.invocation.address());
            problems.add(
                    Problem.broken(
                            ProblemId.PORT_TAKEN, port, MachineTerms.exit(status.lastExit())));
        }
        if (status != null) {
            Problem ended = ofExit(draft, status, Severity.BROKEN);
            if (ended.id() == ProblemId.START_LIMIT) {
                problems.add(0, ended);
            } else if (problems.isEmpty() && !(draft.logPending && mayBeExplained(status, ended))) {
                problems.add(ended);
            }
            if (status.activity() == Activity.FAILED && ended.id() != ProblemId.START_LIMIT) {
                givenUp(draft).forEach(problems::add);
            }
        }
        return problems;
    }

    private static Stream<Problem> givenUp(Draft draft) {
        return draft.findings.stream()
                .filter(finding -> finding.id() == ProblemId.START_LIMIT)
                .map(finding -> finding.problem(Severity.BROKEN));
    }

    /// Whether what it said itself may tell more than that: nobody calls an end unexplained before its log was asked.
    private static boolean mayBeExplained(ServiceStatus status, Problem ended) {
        boolean panicked =
                status.lastExit() instanceof Exit.Signalled(int signal, boolean _)
                        && signal == SIGABRT;
        return panicked
                || ended.id() == ProblemId.UNEXPLAINED_EXIT
                || ended.id() == ProblemId.STOP_TIMEOUT;
    }

    /// What took too long: its manager writes that down, and says no more than that something did; null where nothing read tells.
    static @Nullable ProblemId whichTimeout(Draft draft) {
        return draft.findings.stream()
                .map(LogFinding::id)
                .filter(TIMEOUTS::contains)
                .reduce((_, newest) -> newest)
                .orElse(null);
    }

    /// It panics where its port is taken (seen on all versions); the log that says so may come later than its end.
    private static boolean panickedOverPort(ServiceStatus status) {
        return status.stranger() != null
                && status.lastExit() instanceof Exit.Signalled(int signal, boolean _)
                && signal == SIGABRT;
    }

    /// The daemon does not say which port it wanted.
    private static Problem taken(Draft draft, LogFinding finding) {
        DaemonAddress address = draft.invocation.address();
        String subject =
                finding.subject().isEmpty() && address != null
                        ? address.toString()
                        : finding.subject();
        return Problem.broken(finding.id(), subject, finding.evidence());
    }

    static Problem ofExit(Draft draft, ServiceStatus status, Severity severity) {
        return ofExit(draft, status, severity, timeout(draft));
    }

    /// Of the process that ended last. It is the stop where no other is told of.
    private static ProblemId timeout(Draft draft) {
        return Objects.requireNonNullElse(whichTimeout(draft), ProblemId.STOP_TIMEOUT);
    }

    /// Of the end before the process that there may be by now: what is read of the log then is another one's, so that which time was
    /// over is known only where it was read before.
    static Problem ofLastEnd(Draft draft, ServiceStatus end, Severity severity) {
        boolean replaced = draft.lastSeen != null && draft.lastSeen.hasProcess();
        ProblemId told = Objects.requireNonNullElse(draft.lastTimeout, ProblemId.UNEXPLAINED_EXIT);
        return ofExit(draft, end, severity, replaced ? told : timeout(draft));
    }

    private static Problem ofExit(
            Draft draft, ServiceStatus status, Severity severity, ProblemId timeout) {
        List<String> evidence = MachineTerms.end(status.result(), status.lastExit());
        ProblemId id =
                switch (status.result()) {
                    case "start-limit-hit" -> ProblemId.START_LIMIT;
                    case "oom-kill" -> ProblemId.OUT_OF_MEMORY;
                    case "watchdog" -> ProblemId.WATCHDOG;
                    case "timeout" -> timeout;
                    case "resources" -> ProblemId.UNIT_RESOURCES;
                    case "protocol" -> ProblemId.UNIT_PROTOCOL;
                    case "exec-condition" -> ProblemId.UNIT_CONDITION;
                    default -> byExit(status.lastExit());
                };
        String subject =
                switch (status.lastExit()) {
                    case Exit.None _ -> "";
                    case Exit.Exited(int code) ->
                            id == ProblemId.BINARY_MISSING && draft.invocation.binary() != null
                                    ? draft.invocation.binary()
                                    : Integer.toString(code);
                    case Exit.Signalled(int signal, boolean _) -> Integer.toString(signal);
                };
        return new Problem(id, severity, evidence, subject, null);
    }

    private static ProblemId byExit(Exit exit) {
        return switch (exit) {
            case Exit.None _ -> ProblemId.UNEXPLAINED_EXIT;
            case Exit.Exited(int code) ->
                    code == EXIT_EXEC
                            ? ProblemId.BINARY_MISSING
                            : code == 2
                                    ? ProblemId.BAD_ARGUMENT
                                    : code >= FIRST_OF_SYSTEMD && code <= LAST_OF_SYSTEMD
                                            ? ProblemId.UNIT_SETUP
                                            : ProblemId.UNEXPLAINED_EXIT;
            case Exit.Signalled _ -> ProblemId.KILLED;
        };
    }
}
