package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Derives the list of problems, the gravest first, from what was seen. Words are made elsewhere.
final class Problems {
    private static final Duration A_DEATH_IS_NEWS_FOR = Duration.ofSeconds(60);

    /// systemd.exec(5): the command could not be run.
    private static final int EXIT_EXEC = 203;

    private static final int SIGABRT = 6;

    private Problems() {}

    static List<Problem> of(Draft draft, Facts facts) {
        List<Problem> problems = new ArrayList<>();
        switch (draft.service) {
            case ServiceReading.NotYet _ -> {}
            case ServiceReading.Unreachable(ServiceReading.Why why, String detail) -> {
                if (why == ServiceReading.Why.UNSUPPORTED) {
                    // There is no manager: the port is all that there is.
                    silent(draft, facts, problems);
                } else {
                    problems.add(unreachable(facts, why, detail));
                }
            }
            case ServiceReading.Undecided(List<Candidate> candidates) ->
                    problems.add(undecided(candidates));
            case ServiceReading.Seen(ServiceStatus status) -> seen(draft, facts, status, problems);
        }
        if (EmergencyActions.outlived(draft, facts)) {
            problems.addFirst(outlived(draft));
        }
        ConfigFault fault = rejected(draft);
        if (fault != null) {
            problems.add(
                    new Problem(
                            ProblemId.RELOAD_REJECTED,
                            Severity.WARNING,
                            List.of(fault.reason()),
                            "",
                            fault));
        }
        return problems;
    }

    private static Problem outlived(Draft draft) {
        String pid = draft.pid() == ServiceStatus.NO_PID ? "" : Long.toString(draft.pid());
        return Problem.broken(
                ProblemId.EMERGENCY_STOP_FAILED,
                pid,
                List.of("emergency stop since " + draft.wishSince, "MainPID=" + draft.pid()));
    }

    /// A rejected reload matters for as long as the process that kept its old config runs.
    private static @Nullable ConfigFault rejected(Draft draft) {
        ServiceStatus status = draft.status();
        LastReload last = draft.lastReload;
        if (status == null || last == null || !status.hasProcess()) {
            return null;
        }
        boolean older = status.runningSince() != null && status.runningSince().isAfter(last.at());
        return !older && last.outcome() instanceof Outcome.Rejected(ConfigFault fault)
                ? fault
                : null;
    }

    private static Problem unreachable(Facts facts, ServiceReading.Why why, String detail) {
        Severity severity = facts.responding() == Truth.YES ? Severity.WARNING : Severity.BROKEN;
        return new Problem(
                ProblemId.BUS_UNREACHABLE,
                severity,
                List.of(why + ": " + detail),
                why.name(),
                null);
    }

    private static Problem undecided(List<Candidate> candidates) {
        return Problem.broken(
                ProblemId.UNIT_UNDECIDED,
                "",
                candidates.stream().map(each -> each.scope().id() + " " + each.unit()).toList());
    }

    private static void seen(
            Draft draft, Facts facts, ServiceStatus status, List<Problem> problems) {
        switch (status.load()) {
            case NOT_FOUND -> {
                if (!hasNote(status, ProblemId.WRONG_SCOPE)) {
                    problems.add(
                            Problem.broken(
                                    ProblemId.UNIT_MISSING, draft.target.unit(), load(status)));
                }
            }
            case MASKED ->
                    problems.add(
                            Problem.broken(
                                    ProblemId.UNIT_MASKED, draft.target.unit(), load(status)));
            case BROKEN ->
                    problems.add(
                            Problem.broken(
                                    ProblemId.UNIT_BROKEN, draft.target.unit(), load(status)));
            case LOADED -> {}
        }
        if (CrashLoop.seen(draft.restarts, draft.now)) {
            int count = draft.restarts.since(draft.now.minus(Duration.ofMinutes(10))).size();
            problems.add(
                    Problem.broken(
                            ProblemId.CRASH_LOOP,
                            Integer.toString(count),
                            List.of(
                                    count + " automatic restarts in 10 min",
                                    "NRestarts=" + status.restarts())));
        }
        if (draft.target.scope() == Scope.ATTACHED && !status.hasProcess()) {
            problems.add(nobody(draft));
        } else if (status.hasProcess()) {
            ofTheLiving(draft, facts, problems);
        } else if (draft.wish != Wish.STOPPED && dead(status)) {
            problems.addAll(ofTheDead(draft));
        } else if (facts.running() == Truth.NO && status.activity() == Activity.ACTIVE) {
            problems.add(
                    Problem.broken(
                            ProblemId.PROCESS_GONE,
                            draft.target.unit(),
                            List.of("active, MainPID=0")));
        }
        if (neverStarted(draft, status)) {
            problems.add(
                    Problem.warning(
                            ProblemId.UNIT_DISABLED,
                            draft.target.unit(),
                            List.of("UnitFileState=" + status.enablement())));
        }
        // A program that is not the daemon explains all the rest.
        for (Problem note : status.notes()) {
            if (note.id() == ProblemId.BINARY_FOREIGN) {
                problems.addFirst(note);
            } else {
                problems.add(note);
            }
        }
    }

    /// It does not run since the machine was started, and nobody said that it should not.
    private static boolean neverStarted(Draft draft, ServiceStatus status) {
        return status.load() == LoadState.LOADED
                && status.enablement() == Enablement.DISABLED
                && status.activity() == Activity.INACTIVE
                && status.stoppedAt() == null
                && draft.wish == Wish.NONE;
    }

    private static boolean hasNote(ServiceStatus status, ProblemId id) {
        return status.notes().stream().anyMatch(note -> note.id() == id);
    }

    private static List<String> load(ServiceStatus status) {
        return List.of("LoadState=" + status.load(), "definition: " + status.definition());
    }

    private static boolean dead(ServiceStatus status) {
        return status.activity() == Activity.FAILED || status.activity() == Activity.RESTARTING;
    }

    private static void ofTheLiving(Draft draft, Facts facts, List<Problem> problems) {
        for (LogFinding finding : draft.findings) {
            switch (finding.id()) {
                case KEYBOARD_GRABBED ->
                        problems.add(
                                new Problem(
                                        finding.id(),
                                        Severity.BROKEN,
                                        finding.evidence(),
                                        draft.keyboards.name(finding.subject()),
                                        null));
                case KEYBOARD_NONE -> problems.add(from(finding, Severity.BROKEN));
                case KEYBOARD_WAITING -> problems.add(from(finding, Severity.WARNING));
                default -> {}
            }
        }
        DaemonAddress address = draft.invocation.address();
        ServiceStatus status = draft.status();
        Owner stranger = status == null ? null : status.stranger();
        if (stranger != null && address != null && facts.responding() == Truth.YES) {
            problems.add(foreign(address, "held by PID " + stranger.pid()));
        }
        if (!draft.graceUntil.isAfter(draft.now) || facts.responding() == Truth.NO) {
            silent(draft, facts, problems);
        }
        boolean news = !draft.restarts.since(draft.now.minus(A_DEATH_IS_NEWS_FOR)).isEmpty();
        boolean explained =
                problems.stream().anyMatch(problem -> problem.id() == ProblemId.CRASH_LOOP);
        if (news && !explained && draft.lastEnd != null) {
            problems.add(ofExit(draft, draft.lastEnd, Severity.WARNING));
        }
    }

    /// Whether the person named another port than the unit has: no waiting helps.
    private static boolean elsewhere(Draft draft) {
        ServiceStatus status = draft.status();
        DaemonAddress own = status == null ? null : status.invocation().address();
        DaemonAddress said = draft.target.address();
        return own != null && said != null && !own.equals(said);
    }

    private static void silent(Draft draft, Facts facts, List<Problem> problems) {
        boolean inGrace = draft.graceUntil.isAfter(draft.now) && !elsewhere(draft);
        switch (draft.link) {
            case Link.Open open -> {
                if (facts.responding() == Truth.NO && isStranger(draft, open)) {
                    problems.add(foreign(open.address(), "it accepts and says nothing"));
                } else if (facts.responding() == Truth.NO) {
                    String evidence =
                            open.misses() + " pings without an answer, PID " + draft.pid();
                    problems.add(Problem.broken(ProblemId.UNRESPONSIVE, "", List.of(evidence)));
                }
            }
            case Link.Down down
                    when down.why() == LinkFailure.FOREIGN || down.why() == LinkFailure.GARBLED ->
                    problems.add(foreign(down.address(), down.why().name()));
            case Link.Down down when !inGrace ->
                    problems.add(closed(down.address().toString(), down.why().name()));
            case Link.Connecting link when !inGrace && link.downSince() != null ->
                    problems.add(
                            closed(
                                    link.address().toString(),
                                    "not connected since " + link.downSince()));
            case Link.Idle _ when draft.invocation.address() == null ->
                    problems.add(closed("", String.join(" ", draft.invocation.arguments())));
            case Link.Idle _, Link.Down _, Link.Connecting _ -> {}
        }
    }

    /// Whether what holds the port has neither the daemon's command line nor ever answered as the daemon does.
    private static boolean isStranger(Draft draft, Link.Open link) {
        ServiceStatus status = draft.status();
        if (status != null && status.stranger() != null) {
            return link.lastAnswer() == null;
        }
        Owner owner = status == null ? null : status.owner();
        return owner != null && owner.daemon() != Truth.YES && link.lastAnswer() == null;
    }

    private static Problem foreign(DaemonAddress address, String evidence) {
        return Problem.broken(ProblemId.PORT_FOREIGN, address.toString(), List.of(evidence));
    }

    /// Where somebody else runs the daemon, a port without a listener is all that is known of its absence.
    private static Problem nobody(Draft draft) {
        DaemonAddress address = draft.invocation.address();
        return address == null
                ? closed("", "no port is known")
                : closed(address.toString(), "nothing listens there");
    }

    private static Problem closed(String address, String evidence) {
        return Problem.broken(ProblemId.PORT_CLOSED, address, List.of(evidence));
    }

    /// What explains the end of the last process: the daemon's own words first, then the manager's.
    static List<Problem> ofTheDead(Draft draft) {
        List<Problem> problems = new ArrayList<>();
        for (LogFinding finding : draft.findings) {
            switch (finding.id()) {
                case RELOAD_REJECTED, KEYBOARD_GRABBED, KEYBOARD_WAITING -> {}
                case EMERGENCY_CHORD -> problems.add(from(finding, Severity.WARNING));
                case PORT_TAKEN -> problems.add(taken(draft, finding));
                default -> problems.add(from(finding, Severity.BROKEN));
            }
        }
        ServiceStatus status = draft.lastSeen;
        if (status != null && hasNote(status, ProblemId.BINARY_FOREIGN)) {
            status.notes().stream()
                    .filter(note -> note.id() == ProblemId.BINARY_FOREIGN)
                    .forEach(problems::addFirst);
        }
        if (status != null && problems.isEmpty() && panickedOverPort(status)) {
            String port = String.valueOf(draft.invocation.address());
            problems.add(
                    Problem.broken(
                            ProblemId.PORT_TAKEN, port, List.of(status.lastExit().toString())));
        }
        if (status != null) {
            Problem ended = ofExit(draft, status, Severity.BROKEN);
            if (ended.id() == ProblemId.START_LIMIT) {
                problems.add(0, ended);
            } else if (problems.isEmpty()) {
                problems.add(ended);
            }
        }
        return problems;
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
        String exit = status.lastExit().toString();
        List<String> evidence = List.of("Result=" + status.result(), exit);
        ProblemId id =
                switch (status.result()) {
                    case "start-limit-hit" -> ProblemId.START_LIMIT;
                    case "oom-kill" -> ProblemId.OUT_OF_MEMORY;
                    case "watchdog" -> ProblemId.WATCHDOG;
                    case "timeout" -> ProblemId.STOP_TIMEOUT;
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
                            : code == 2 ? ProblemId.BAD_ARGUMENT : ProblemId.UNEXPLAINED_EXIT;
            case Exit.Signalled _ -> ProblemId.KILLED;
        };
    }

    private static Problem from(LogFinding finding, Severity severity) {
        return new Problem(
                finding.id(), severity, finding.evidence(), finding.subject(), finding.fault());
    }
}
