package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.Truth;
import app.tomo.model.finding.Confidence;

import java.util.List;

/// The unit that starts the daemon, and the managers in which it is.
final class UnitJudges {
    private UnitJudges() {}

    private static Source source(Scope scope) {
        return scope == Scope.SYSTEM ? Source.SYSTEM_UNIT : Source.USER_UNIT;
    }

    /// Its manager cannot be asked.
    static Judgement managerSilent(Case all) {
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        Scope scope = all.seen().subject().scope();
        SeenUnit unit = all.unit();
        if (unit != null) {
            return Judgement.ruledOut("the manager answers: " + unit.told("LoadState"));
        }
        SeenHealth health = all.seen().health();
        boolean answers = health != null && health.contact() == SeenHealth.Contact.ANSWERS;
        return all.seen().gaps().containsKey(source(scope))
                ? new Judgement.Found(
                        Confidence.CERTAIN,
                        answers ? Severity.WARNING : Severity.BROKEN,
                        "",
                        null,
                        List.of(all.gap(source(scope))))
                : Judgement.undecided(all.gap(source(scope)));
    }

    static Judgement missing(Case all) {
        SeenUnit unit = all.unit();
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (unit == null) {
            return Judgement.undecided(all.gap(source(all.seen().subject().scope())));
        }
        return unit.exists() || unit.text("LoadState").isEmpty()
                ? Judgement.ruledOut(unit.told("LoadState"))
                : new Judgement.Found(
                        Confidence.CERTAIN,
                        all.alive() ? Severity.WARNING : Severity.BROKEN,
                        all.seen().subject().unit(),
                        null,
                        List.of(unit.told("LoadState")));
    }

    static Judgement masked(Case all) {
        return loaded(all, List.of("masked"));
    }

    /// Its manager cannot use its definition.
    static Judgement broken(Case all) {
        return loaded(all, List.of("error", "bad-setting"));
    }

    private static Judgement loaded(Case all, List<String> states) {
        SeenUnit unit = all.unit();
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (unit == null || unit.text("LoadState").isEmpty()) {
            return Judgement.undecided(all.gap(source(all.seen().subject().scope())));
        }
        return states.contains(unit.text("LoadState"))
                ? new Judgement.Found(
                        Confidence.CERTAIN,
                        all.severity(),
                        all.seen().subject().unit(),
                        null,
                        Verdict.both(
                                List.of(unit.told("LoadState")),
                                unit.text("LoadError").isEmpty()
                                        ? List.of()
                                        : List.of(unit.told("LoadError"))))
                : Judgement.ruledOut(unit.told("LoadState"));
    }

    /// Nothing starts it, and nothing did since the machine was started.
    static Judgement disabled(Case all) {
        SeenUnit unit = all.unit();
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (unit == null || !unit.exists()) {
            return Judgement.undecided(all.gap(source(all.seen().subject().scope())));
        }
        String state = unit.told("UnitFileState");
        boolean off =
                List.of("disabled", "indirect", "linked").contains(unit.text("UnitFileState"));
        if (!off) {
            return Judgement.ruledOut(state);
        }
        boolean never =
                unit.text("ActiveState").equals("inactive")
                        && unit.number("InactiveEnterTimestamp") <= 0
                        && unit.number("ExecMainStartTimestamp") <= 0
                        && !all.lines().known();
        return never && all.down()
                ? Verdict.broken(
                        Confidence.LIKELY,
                        all.seen().subject().unit(),
                        List.of(state, unit.told("ActiveState"), "never started since the boot"))
                : Verdict.warning(Confidence.CERTAIN, all.seen().subject().unit(), List.of(state));
    }

    /// It is only in the manager that Tomo does not look at (incident 4).
    static Judgement wrongScope(Case all) {
        SeenUnit unit = all.unit();
        SeenUnit other = all.seen().unit(all.otherScope());
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (unit == null || other == null) {
            return Judgement.undecided(
                    all.gap(unit == null ? source(scope(all)) : source(all.otherScope())));
        }
        if (unit.exists() || !other.exists()) {
            return Judgement.ruledOut(
                    scope(all).id() + " " + unit.told("LoadState"),
                    all.otherScope().id() + " " + other.told("LoadState"));
        }
        return Verdict.broken(
                Confidence.CERTAIN,
                all.otherScope().id(),
                List.of(
                        scope(all).id() + " " + unit.told("LoadState"),
                        all.otherScope().id() + " " + other.told("LoadState"),
                        all.otherScope().id() + " " + other.told("ActiveState")));
    }

    /// It is in both managers: that is grave where the other one's is what runs.
    static Judgement inBoth(Case all) {
        SeenUnit unit = all.unit();
        SeenUnit other = all.seen().unit(all.otherScope());
        if (!all.managed()) {
            return Judgement.NOT_APPLICABLE;
        }
        if (unit == null || other == null) {
            return Judgement.undecided(
                    all.gap(unit == null ? source(scope(all)) : source(all.otherScope())));
        }
        List<String> evidence =
                List.of(
                        scope(all).id() + " " + unit.told("ActiveState"),
                        all.otherScope().id() + " " + other.told("ActiveState"));
        boolean masked = other.text("LoadState").equals("masked") && !isUp(other);
        if (!unit.exists() || !other.exists() || masked) {
            return new Judgement.RuledOut(evidence);
        }
        boolean instead = isUp(other) && all.down();
        return instead
                ? Verdict.broken(Confidence.LIKELY, all.otherScope().id(), evidence)
                : Verdict.warning(Confidence.CERTAIN, all.otherScope().id(), evidence);
    }

    private static boolean isUp(SeenUnit unit) {
        return unit.text("ActiveState").equals("active");
    }

    private static Scope scope(Case all) {
        return all.seen().subject().scope();
    }

    /// The manager calls it active, and there is no process, in its control group neither.
    static Judgement processGone(Case all) {
        SeenUnit unit = all.unit();
        if (unit == null) {
            return all.managed()
                    ? Judgement.undecided(all.gap(source(scope(all))))
                    : Judgement.NOT_APPLICABLE;
        }
        boolean gone =
                unit.text("ActiveState").equals("active")
                        && unit.number("MainPID") == 0
                        && all.running() == Truth.NO;
        List<String> evidence =
                Verdict.both(
                        List.of(unit.told("ActiveState"), unit.told("MainPID")),
                        all.seen().grouped().stream()
                                .map(each -> "in its control group: PID " + each.pid())
                                .toList());
        return gone && all.seen().grouped().isEmpty()
                ? Verdict.broken(Confidence.LIKELY, all.seen().subject().unit(), evidence)
                : new Judgement.RuledOut(evidence);
    }

    /// What Tomo found wanting in its settings, by its id.
    static Judge flaw(ProblemId id) {
        return all -> {
            var tomo = all.seen().tomo();
            if (tomo == null) {
                return Judgement.undecided(all.gap(Source.TOMO));
            }
            return tomo.flaws().stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .map(
                            each ->
                                    Verdict.warning(
                                            Confidence.CERTAIN,
                                            each.subject(),
                                            each.evidence().isEmpty()
                                                    ? List.of(id.id())
                                                    : each.evidence()))
                    .orElseGet(() -> Judgement.ruledOut("Tomo’s own flaws: none of that"));
        };
    }
}
