package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHealth.Contact;
import app.tomo.diagnosis.observed.SeenPort;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The port: who has it, and what became of asking there.
final class PortJudges {
    private static final int SIGABRT = 6;

    private PortJudges() {}

    /// It wanted the port, and somebody else had it: then it panics.
    static Judgement taken(Case all) {
        SeenPort port = all.seen().port();
        List<String> holder = holder(port);
        // What it said of that is over.
        if (port != null && port.own() == Truth.YES) {
            return new Judgement.RuledOut(holder);
        }
        Judgement.Found said = Verdict.said(all, ProblemId.PORT_TAKEN);
        if (said != null && !all.ended() && port != null && port.taken() == Truth.NO) {
            return new Judgement.RuledOut(holder);
        }
        if (said != null) {
            return new Judgement.Found(
                    Confidence.CERTAIN,
                    said.severity(),
                    address(all),
                    null,
                    Verdict.both(holder, said.evidence()));
        }
        if (port == null) {
            return Judgement.undecided(all.gap(Source.PORT));
        }
        boolean stranger = port.taken() == Truth.YES && port.own() == Truth.NO;
        if (!stranger) {
            return port.taken() == Truth.UNKNOWN
                    ? Judgement.undecided(port.address() + ": not known who listens there")
                    : new Judgement.RuledOut(holder);
        }
        if (all.works()) {
            return Judgement.ruledOut("it runs, and would end without its port");
        }
        boolean aborted = all.ended() && LastEnd.signal(all.exit()) == SIGABRT;
        return aborted
                ? Verdict.broken(Confidence.LIKELY, address(all), Verdict.both(holder, all.end()))
                : Verdict.warning(Confidence.LIKELY, address(all), holder);
    }

    /// Nothing answers where it is to answer.
    static Judgement closed(Case all) {
        SeenHealth health = all.seen().health();
        if (health == null) {
            return Judgement.undecided(all.gap(Source.HEALTH));
        }
        boolean attached = all.seen().subject().scope() == Scope.ATTACHED && !all.emergency();
        if (!all.works() && !(attached && all.running() != Truth.YES)) {
            return Judgement.NOT_APPLICABLE;
        }
        List<String> evidence = contact(health, all.seen().port());
        return switch (health.contact()) {
            case NO_ADDRESS -> Verdict.broken(Confidence.CERTAIN, "", evidence);
            case REFUSED ->
                    health.inGrace()
                            ? Judgement.undecided("it was started just now")
                            : Verdict.broken(Confidence.CERTAIN, address(all), evidence);
            case NOT_ASKED ->
                    attached
                            ? Verdict.broken(Confidence.LIKELY, address(all), evidence)
                            : Judgement.undecided(evidence.getFirst());
            case UNREACHABLE ->
                    isFree(all) && !health.inGrace()
                            ? Verdict.broken(Confidence.LIKELY, address(all), evidence)
                            : Judgement.undecided(evidence.getFirst());
            case ANSWERS, SILENT, FOREIGN, CLOSED -> new Judgement.RuledOut(evidence);
            case TRYING -> Judgement.undecided(evidence.getFirst());
        };
    }

    private static boolean isFree(Case all) {
        SeenPort port = all.seen().port();
        return port == null || port.taken() != Truth.YES;
    }

    /// Something answers that is not the daemon, or another daemon than that which is looked after.
    static Judgement foreign(Case all) {
        SeenHealth health = all.seen().health();
        SeenPort port = all.seen().port();
        if (health == null) {
            return Judgement.undecided(all.gap(Source.HEALTH));
        }
        boolean stranger = port != null && port.own() == Truth.NO && port.taken() == Truth.YES;
        List<String> evidence = contact(health, port);
        if (!all.works() && all.seen().subject().scope() != Scope.ATTACHED) {
            return Judgement.NOT_APPLICABLE;
        }
        boolean other =
                switch (health.contact()) {
                    case FOREIGN -> true;
                    case ANSWERS, SILENT, CLOSED -> stranger;
                    case NO_ADDRESS, NOT_ASKED, REFUSED, UNREACHABLE, TRYING -> false;
                };
        return other
                ? Verdict.broken(
                        stranger || health.contact() == Contact.FOREIGN
                                ? Confidence.CERTAIN
                                : Confidence.LIKELY,
                        address(all),
                        evidence)
                : new Judgement.RuledOut(evidence);
    }

    /// It runs, and says nothing.
    static Judgement unresponsive(Case all) {
        SeenHealth health = all.seen().health();
        SeenPort port = all.seen().port();
        if (health == null) {
            return Judgement.undecided(all.gap(Source.HEALTH));
        }
        boolean stranger = port != null && port.own() == Truth.NO && port.taken() == Truth.YES;
        List<String> evidence = new ArrayList<>(contact(health, port));
        evidence.add("PID " + health.pid());
        if (!all.works() && !all.hangs()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (stranger) {
            return new Judgement.RuledOut(evidence);
        }
        boolean own = port != null && port.own() == Truth.YES;
        return switch (health.contact()) {
            case SILENT ->
                    Verdict.broken(own ? Confidence.CERTAIN : Confidence.LIKELY, "", evidence);
            case CLOSED, UNREACHABLE ->
                    own && !health.inGrace()
                            ? Verdict.broken(Confidence.LIKELY, "", evidence)
                            : Judgement.undecided(evidence.getFirst());
            case ANSWERS, FOREIGN, REFUSED, NO_ADDRESS, NOT_ASKED ->
                    new Judgement.RuledOut(evidence);
            case TRYING -> Judgement.undecided(evidence.getFirst());
        };
    }

    private static List<String> contact(SeenHealth health, @Nullable SeenPort port) {
        List<String> evidence = new ArrayList<>();
        evidence.add(
                "asked: "
                        + health.contact().id()
                        + (health.detail().isEmpty() ? "" : " (" + health.detail() + ")"));
        if (port != null) {
            evidence.addAll(holder(port));
        }
        return List.copyOf(evidence);
    }

    /// Who has the port: `127.0.0.1:5829: python3 (PID 4711) of root`.
    static List<String> holder(@Nullable SeenPort port) {
        if (port == null) {
            return List.of();
        }
        Owner owner = port.owner();
        String who =
                switch (port.taken()) {
                    case NO -> "nothing listens there";
                    case UNKNOWN -> "not known who listens there";
                    case YES -> owner == null ? "somebody listens there" : told(owner);
                };
        return List.of(port.address() + ": " + who);
    }

    private static String told(Owner owner) {
        String program = owner.program().isEmpty() ? "a program" : owner.program();
        String unit = owner.unit().isEmpty() ? "" : ", " + owner.unit();
        return "%s (PID %d) of %s%s".formatted(program, owner.pid(), owner.user(), unit);
    }

    private static String address(Case all) {
        SeenPort port = all.seen().port();
        DaemonAddress meant = all.seen().subject().invocation().address();
        return port != null ? port.address().toString() : meant == null ? "" : meant.toString();
    }
}
