package app.tomo.model;

import java.util.List;

/// What is wrong with the port on which the daemon is to answer: nobody is there, somebody else is, or it says nothing.
final class PortProblems {
    private PortProblems() {}

    /// Whether the person named another port than the unit has: no waiting helps.
    private static boolean elsewhere(Draft draft) {
        ServiceStatus status = draft.status();
        DaemonAddress own = status == null ? null : status.invocation().address();
        DaemonAddress said = draft.target.address();
        return own != null && said != null && !own.equals(said);
    }

    static void silent(Draft draft, Facts facts, List<Problem> problems) {
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

    static Problem foreign(DaemonAddress address, String evidence) {
        return Problem.broken(ProblemId.PORT_FOREIGN, address.toString(), List.of(evidence));
    }

    /// Where somebody else runs the daemon, a port without a listener is all that is known of its absence.
    static Problem nobody(Draft draft) {
        DaemonAddress address = draft.invocation.address();
        return address == null
                ? closed("", "no port is known")
                : closed(address.toString(), "nothing listens there");
    }

    private static Problem closed(String address, String evidence) {
        return Problem.broken(ProblemId.PORT_CLOSED, address, List.of(evidence));
    }
}
