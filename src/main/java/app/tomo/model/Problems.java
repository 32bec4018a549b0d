package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Derives the list of problems, the gravest first, from what was seen. Words are made elsewhere.
final class Problems {
    private static final Duration A_DEATH_IS_NEWS_FOR = Duration.ofSeconds(60);

    private Problems() {}

    static List<Problem> of(Draft draft, Facts facts) {
        List<Problem> problems = new ArrayList<>();
        switch (draft.service) {
            case ServiceReading.NotYet _ -> {}
            case ServiceReading.Unreachable(ServiceReading.Why why, String detail) -> {
                if (why == ServiceReading.Why.UNSUPPORTED) {
                    // There is no manager: the port is all that there is.
                    if (draft.isLooping()) {
                        problems.add(loop(draft, detail));
                    }
                    PortProblems.silent(draft, facts, problems);
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
        if (draft.guard.hasGivenUp(draft.limits) && facts.responding() == Truth.YES) {
            problems.add(diedOfReloads(draft.guard));
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
        problems.addAll(draft.flaws);
        return problems;
    }

    /// It is well: what is told is why it is sent no reload.
    private static Problem diedOfReloads(ReloadGuard guard) {
        String evidence = guard.deaths() + " deaths, each after a reload, the last one sent at ";
        return Problem.warning(
                ProblemId.CRASH_AFTER_RELOAD, "", List.of(evidence + guard.sentAt()));
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
                candidates.stream().map(MachineTerms::candidate).toList());
    }

    private static Problem loop(Draft draft, String evidence) {
        List<Instant> crashes = draft.limits.crashLoop().around(draft.restarts);
        int count = crashes.size();
        Duration took = Duration.between(crashes.getFirst(), crashes.getLast());
        return Problem.broken(
                ProblemId.CRASH_LOOP,
                Integer.toString(count),
                List.of(Restarts.told(count, took), evidence));
    }

    private static void seen(
            Draft draft, Facts facts, ServiceStatus status, List<Problem> problems) {
        problems.addAll(UnitProblems.ofLoading(draft, status));
        // One that was given up on ends no more: it needs no stop.
        if (status.activity() != Activity.FAILED && draft.isLooping()) {
            problems.add(loop(draft, MachineTerms.restarts(status)));
        }
        ofTheProcess(draft, facts, status, problems);
        problems.addAll(UnitProblems.ofEnablement(draft, status));
        // A program that is not the daemon explains all the rest, also its own end.
        for (Problem note : status.notes()) {
            if (note.id() == ProblemId.BINARY_FOREIGN) {
                problems.removeIf(problem -> problem.id() == note.id());
                problems.addFirst(note);
            } else {
                problems.add(note);
            }
        }
    }

    private static void ofTheProcess(
            Draft draft, Facts facts, ServiceStatus status, List<Problem> problems) {
        if (draft.target.scope() == Scope.ATTACHED && !status.hasProcess()) {
            if (draft.wish != Wish.EMERGENCY_STOPPED) {
                problems.add(PortProblems.nobody(draft));
            }
        } else if (status.hasProcess()) {
            ofTheLiving(draft, facts, problems);
        } else if (PauseActions.failed(draft)) {
            problems.add(PauseActions.problem(draft));
        } else if (!isWantedOff(draft) && dead(status)) {
            problems.addAll(EndCauses.of(draft));
        } else if (facts.running() == Truth.NO && status.activity() == Activity.ACTIVE) {
            problems.add(
                    Problem.broken(
                            ProblemId.PROCESS_GONE,
                            draft.target.unit(),
                            List.of("active, MainPID=0")));
        }
    }

    /// An end that Tomo brought about, by force where it had to, is no problem.
    private static boolean isWantedOff(Draft draft) {
        boolean pausing = draft.action() != null && draft.action().kind() == ActionKind.PAUSE;
        return pausing
                || switch (draft.wish) {
                    case STOPPED, PAUSED, EMERGENCY_STOPPED -> true;
                    case NONE, RUNNING -> false;
                };
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
                case KEYBOARD_NONE -> problems.add(finding.problem(Severity.BROKEN));
                case KEYBOARD_WAITING -> problems.add(finding.problem(Severity.WARNING));
                default -> {}
            }
        }
        DaemonAddress address = draft.invocation.address();
        ServiceStatus status = draft.status();
        Owner stranger = status == null ? null : status.stranger();
        if (stranger != null && address != null && facts.responding() == Truth.YES) {
            problems.add(PortProblems.foreign(address, "held by PID " + stranger.pid()));
        }
        boolean inGrace = draft.graceUntil.isAfter(draft.now) && !draft.hasNoPort();
        if (!inGrace || facts.responding() == Truth.NO) {
            PortProblems.silent(draft, facts, problems);
        }
        boolean news = !draft.restarts.since(draft.now.minus(A_DEATH_IS_NEWS_FOR)).isEmpty();
        boolean explained =
                problems.stream().anyMatch(problem -> problem.id() == ProblemId.CRASH_LOOP);
        if (news && !explained && draft.lastEnd != null) {
            problems.add(EndCauses.ofLastEnd(draft, draft.lastEnd, Severity.WARNING));
        }
    }
}
