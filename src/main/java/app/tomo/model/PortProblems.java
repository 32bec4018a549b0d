package app.tomo.model;

import org.jspecify.annotations.Nullable;

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
        Link.Down down = missing(draft);
        if (down != null) {
            broken(draft, down, problems);
        } else if (draft.link instanceof Link.Open open && facts.responding() == Truth.NO) {
            problems.add(
                    isStranger(draft, open)
                            ? foreign(open.address(), "it accepts and says nothing")
                            : unresponsive(draft, open));
        } else if (draft.link instanceof Link.Idle && draft.invocation.address() == null) {
            problems.add(closed("", String.join(" ", draft.invocation.arguments())));
        }
    }

    /// Why there is no connection, or none that is worth the name; null where there is one, or was never one to miss.
    private static Link.@Nullable Down missing(Draft draft) {
        return switch (draft.link) {
            case Link.Idle _ -> null;
            case Link.Connecting link -> link.before();
            case Link.Down link -> link;
            case Link.Open link -> link.doubt(draft.limits);
        };
    }

    private static Problem unresponsive(Draft draft, Link.Open link) {
        String evidence = link.misses() + " pings without an answer, PID " + draft.pid();
        return Problem.broken(ProblemId.UNRESPONSIVE, "", List.of(evidence));
    }

    /// Within the grace only a stranger counts.
    private static void broken(Draft draft, Link.Down down, List<Problem> problems) {
        boolean inGrace = draft.graceUntil.isAfter(draft.now) && !elsewhere(draft);
        if (down.why() == LinkFailure.FOREIGN || down.why() == LinkFailure.GARBLED) {
            problems.add(foreign(down.address(), down.why().name()));
        } else if (!inGrace) {
            String evidence = down.why() + ", not connected since " + down.since();
            problems.add(closed(down.address().toString(), evidence));
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
