package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.Wish;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What each check came to. Pure.
final class Checks {
    /// As much as anybody reads of one.
    private static final int MOST_LINES = 8;

    private Checks() {}

    /// @param found all that was found, also what follows from something else
    static List<Checked> of(Map<ProblemId, Judgement> judgements, List<Finding> found, Case all) {
        return Arrays.stream(Check.values())
                .map(
                        each ->
                                each == Check.UNIT_STRENGTH
                                        ? strength(found, all)
                                        : of(each, judgements, found, all))
                .toList();
    }

    /// What it is, and what the person wants it to be.
    private static String state(Case all) {
        String running =
                switch (all.running()) {
                    case YES -> "it runs";
                    case NO -> "it does not run";
                    case UNKNOWN -> "not known whether it runs";
                };
        Wish wish = all.seen().subject().wish();
        return wish == Wish.NONE
                ? running
                : running + ", wanted: " + wish.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Checked of(
            Check check, Map<ProblemId, Judgement> judgements, List<Finding> found, Case all) {
        List<Failure> ofIt =
                Catalogue.FAILURES.stream().filter(each -> each.check() == check).toList();
        List<Finding> findings =
                found.stream()
                        .filter(each -> ofIt.stream().anyMatch(it -> it.id() == each.id()))
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList();
        List<String> evidence = new ArrayList<>();
        if (check == Check.PROCESS && all.chosen()) {
            evidence.add(state(all));
        }
        findings.forEach(each -> add(evidence, each.evidence()));
        if (findings.isEmpty()) {
            for (Failure failure : ofIt) {
                if (judgements.get(failure.id()) instanceof Judgement.RuledOut(var against)) {
                    add(evidence, against);
                }
            }
        }
        // That it ended is explained by another check, and this one is not well for all that.
        boolean elsewhere = check == Check.PROCESS && findings.isEmpty() && all.ended();
        Check.Result result =
                evidence.isEmpty() || elsewhere ? Check.Result.NOT_APPLICABLE : worst(findings);
        if (evidence.isEmpty()) {
            for (Failure failure : ofIt) {
                if (judgements.get(failure.id()) instanceof Judgement.Undecided(var missing)) {
                    add(evidence, missing);
                }
            }
        }
        return new Checked(check, result, findings, evidence);
    }

    /// Each weakness is a finding of its own, all of one failure.
    private static Checked strength(List<Finding> found, Case all) {
        if (!all.chosen()) {
            return new Checked(
                    Check.UNIT_STRENGTH,
                    Check.Result.NOT_APPLICABLE,
                    List.of(),
                    List.of(ChoiceJudge.NONE_CHOSEN));
        }
        List<Finding> findings = new ArrayList<>(UnitStrength.of(all));
        found.stream()
                .filter(each -> each.id() == ProblemId.SUPERVISION_WEAK)
                .forEach(findings::add);
        List<String> evidence = new ArrayList<>();
        findings.forEach(each -> add(evidence, each.evidence()));
        if (findings.isEmpty()) {
            add(evidence, UnitStrength.strong(all));
        }
        return new Checked(
                Check.UNIT_STRENGTH,
                evidence.isEmpty() ? Check.Result.NOT_APPLICABLE : worst(findings),
                findings,
                evidence);
    }

    private static Check.Result worst(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Check.Result.PASS;
        }
        boolean broken = findings.stream().anyMatch(it -> it.severity() == Severity.BROKEN);
        return broken ? Check.Result.FAIL : Check.Result.WARN;
    }

    private static void add(List<String> evidence, List<String> more) {
        more.stream()
                .filter(each -> !evidence.contains(each) && evidence.size() < MOST_LINES)
                .forEach(evidence::add);
    }
}
