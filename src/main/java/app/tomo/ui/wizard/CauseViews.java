package app.tomo.ui.wizard;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.Headline;
import app.tomo.model.Severity;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;
import app.tomo.ui.wizard.WizardState.Found;
import app.tomo.ui.wizard.WizardView.Box;
import app.tomo.ui.wizard.WizardView.Choice;
import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Sign;
import app.tomo.ui.wizard.WizardView.Unfold;
import app.tomo.words.WizardPhrase;
import app.tomo.words.WizardWords;
import app.tomo.words.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was found, in words: the cause first, what else is worth a look, what was ruled out, what could not be seen. Pure.
final class CauseViews {
    private static final String BETWEEN = "\u00A0· ";

    private final Words all;
    private final WizardWords words;
    private final Unfold evidence;

    CauseViews(Words all) {
        this.all = all;
        words = all.wizard();
        evidence =
                new Unfold(
                        words.of(WizardPhrase.EVIDENCE_SHOW), words.of(WizardPhrase.EVIDENCE_HIDE));
    }

    /// @param past whether it is so no more
    WizardView of(Found found, boolean past, WizardViews.Frame frame) {
        Diagnosis diagnosis = found.diagnosis();
        List<Box> boxes = new ArrayList<>();
        Subject subject = diagnosis.of().subject();
        diagnosis.findings().forEach(each -> boxes.add(box(each, subject)));
        if (diagnosis.findings().isEmpty()) {
            boxes.addAll(unaccused(diagnosis));
        }
        List<Finding> warnings = warnings(diagnosis);
        warnings.forEach(each -> boxes.add(box(each, subject)));
        boxes.addAll(ruledOut(diagnosis));
        boxes.addAll(notSeen(diagnosis));
        String note = past ? words.of(WizardPhrase.CHANGED) : "";
        return frame.around(
                heading(diagnosis),
                below(found, warnings.size()),
                new Page.Finds(boxes),
                found.planning() ? words.of(WizardPhrase.PLANNING) : note,
                choices(found, past));
    }

    private static boolean isWell(Diagnosis diagnosis) {
        return diagnosis.findings().isEmpty() && diagnosis.well();
    }

    private static Headline headline(Diagnosis diagnosis) {
        SeenHealth health = diagnosis.of().health();
        return health == null ? Headline.UNKNOWN : health.headline();
    }

    /// What the person sees everywhere else, unless that does not tell of it.
    private String heading(Diagnosis diagnosis) {
        // One that starts again and again is not merely starting.
        boolean told =
                switch (headline(diagnosis)) {
                    case HEALTHY, STARTING, STOPPING -> false;
                    default -> true;
                };
        return told || diagnosis.findings().isEmpty()
                ? all.headlines().plain(headline(diagnosis))
                : all.findings().title(diagnosis.findings().getFirst());
    }

    private String below(Found found, int warnings) {
        Diagnosis diagnosis = found.diagnosis();
        int checks = checks(diagnosis);
        int others = warnings + Math.max(0, diagnosis.findings().size() - 1);
        return isWell(diagnosis)
                ? words.well(found.took(), checks, others)
                : words.found(found.took(), checks, others);
    }

    /// Those that were of any use.
    private static int checks(Diagnosis diagnosis) {
        return (int)
                diagnosis.checks().stream()
                        .filter(each -> each.result() != Check.Result.NOT_APPLICABLE)
                        .count();
    }

    /// What is found.
    ///
    /// @param subject of whom it was found
    Box box(Finding finding, Subject subject) {
        return new Box(
                finding.severity() == Severity.BROKEN ? Sign.BROKEN : Sign.LOOK,
                all.findings().title(finding),
                finding.id().id(),
                all.findings().confidence(finding.confidence()),
                all.findings().sentence(finding, subject.scope(), subject.unit()),
                evidence,
                finding.evidence(),
                false);
    }

    /// Nobody is to blame: because nothing is broken, or because nothing explains it.
    private List<Box> unaccused(Diagnosis diagnosis) {
        if (!diagnosis.well()) {
            String failed =
                    words.of(WizardPhrase.NOT_EXPLAINED_BELOW)
                            + "\n"
                            + told(diagnosis, Check.Result.FAIL);
            return List.of(
                    plain(
                            Sign.BROKEN,
                            WizardPhrase.NOT_EXPLAINED,
                            failed + "\n\n" + words.of(WizardPhrase.NOT_EXPLAINED_TODO),
                            evidence(diagnosis, Check.Result.FAIL)));
        }
        return List.of(plain(Sign.GOOD, WizardPhrase.NOTHING_BROKEN, "", List.of()));
    }

    private String told(Diagnosis diagnosis, Check.Result result) {
        return diagnosis.checks().stream()
                .filter(each -> each.result() == result)
                .map(each -> all.checks().name(each.check()))
                .collect(Collectors.joining(BETWEEN));
    }

    private static List<String> evidence(Diagnosis diagnosis, Check.Result result) {
        return diagnosis.checks().stream()
                .filter(each -> each.result() == result)
                .flatMap(each -> each.evidence().stream())
                .distinct()
                .toList();
    }

    private Box plain(Sign sign, WizardPhrase title, String text, List<String> lines) {
        return new Box(sign, words.of(title), "", "", text, evidence, lines, false);
    }

    /// What a check found, and is no finding of the diagnosis.
    private static List<Finding> warnings(Diagnosis diagnosis) {
        return diagnosis.checks().stream()
                .filter(each -> each.result() == Check.Result.WARN)
                .map(Checked::findings)
                .flatMap(List::stream)
                .filter(each -> !diagnosis.findings().contains(each))
                .toList();
    }

    private List<Box> ruledOut(Diagnosis diagnosis) {
        String passed = told(diagnosis, Check.Result.PASS);
        List<String> lines = evidence(diagnosis, Check.Result.PASS);
        return passed.isEmpty()
                ? List.of()
                : List.of(plain(Sign.PLAIN, WizardPhrase.RULED_OUT, passed, lines));
    }

    private List<Box> notSeen(Diagnosis diagnosis) {
        Map<Source, String> gaps = diagnosis.of().gaps();
        String told =
                Arrays.stream(Source.values())
                        .filter(gaps::containsKey)
                        .map(each -> words.gap(each.id(), gaps.getOrDefault(each, "")))
                        .collect(Collectors.joining("\n"));
        return told.isEmpty()
                ? List.of()
                : List.of(plain(Sign.NOT_KNOWN, WizardPhrase.NOT_SEEN, told, List.of()));
    }

    private List<Choice> choices(Found found, boolean past) {
        Choice report = WizardViews.choice(words, Deed.REPORT, WizardPhrase.REPORT);
        Choice again = choice(Deed.LOOK_AGAIN, WizardPhrase.LOOK_AGAIN, past, true);
        boolean open = !found.planning();
        if (found.isWell()) {
            Choice close = choice(Deed.CLOSE, WizardPhrase.CLOSE, !past, true);
            return found.isWeak()
                    ? List.of(
                            report,
                            again,
                            choice(Deed.HARDEN, WizardPhrase.HARDEN, false, open),
                            close)
                    : List.of(report, again, close);
        }
        WizardPhrase usual =
                found.diagnosis().findings().isEmpty()
                        ? WizardPhrase.PLAN_GENERAL
                        : WizardPhrase.PLAN;
        WizardPhrase plan = found.first() ? WizardPhrase.PLAN_FIRST : usual;
        return List.of(report, again, choice(Deed.PLAN, plan, !past, open));
    }

    private Choice choice(Deed deed, WizardPhrase phrase, boolean first, boolean open) {
        return new Choice(deed, words.of(phrase), first, open);
    }
}
