package app.tomo.ui.wizard;

import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.RecoveryStep.Leave;
import app.tomo.ui.wizard.WizardState.Planned;
import app.tomo.ui.wizard.WizardView.Candidate;
import app.tomo.ui.wizard.WizardView.Choice;
import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Runner;
import app.tomo.ui.wizard.WizardView.Step;
import app.tomo.ui.wizard.WizardView.Unfold;
import app.tomo.words.WizardPhrase;
import app.tomo.words.WizardWords;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What would be done, in words: each step with what it changes and whose leave it takes. Pure.
final class PlanViews {
    private final StepTexts texts;
    private final WizardWords words;
    private final Unfold changes;

    PlanViews(WizardWords words, StepTexts texts) {
        this.words = words;
        this.texts = texts;
        changes =
                new Unfold(
                        words.of(WizardPhrase.CHANGES_SHOW), words.of(WizardPhrase.CHANGES_HIDE));
    }

    /// @param past whether what it is made for is so no more
    WizardView of(Planned planned, boolean past, WizardViews.Frame frame) {
        List<RecoveryStep> steps = planned.plan().steps();
        boolean none = steps.isEmpty();
        return frame.around(
                words.of(WizardPhrase.PLAN_HEADING),
                words.of(none ? WizardPhrase.PLAN_EMPTY : below(planned)),
                new Page.Plans(
                        runner(planned.runner()),
                        steps.stream().map(each -> step(each, planned)).toList()),
                past && !planned.planning() ? words.of(WizardPhrase.CHANGED) : note(planned),
                choices(planned, past));
    }

    private static WizardPhrase below(Planned planned) {
        return planned.renewed() ? WizardPhrase.PLAN_RENEWED : WizardPhrase.PLAN_BELOW;
    }

    private List<Choice> choices(Planned planned, boolean past) {
        Choice back = WizardViews.choice(words, Deed.BACK, WizardPhrase.BACK);
        Choice repair =
                new Choice(
                        Deed.REPAIR,
                        words.of(
                                planned.found().first()
                                        ? WizardPhrase.REPAIR_FIRST
                                        : WizardPhrase.REPAIR),
                        true,
                        !planned.plan().steps().isEmpty() && !planned.planning());
        return past
                ? List.of(
                        WizardViews.choice(words, Deed.LOOK_AGAIN, WizardPhrase.LOOK_AGAIN),
                        back,
                        repair)
                : List.of(back, repair);
    }

    private String note(Planned planned) {
        if (planned.planning()) {
            return words.of(WizardPhrase.PLANNING);
        }
        return planned.plan().steps().isEmpty()
                ? ""
                : words.passwords(planned.wanted().passwords());
    }

    private @Nullable Runner runner(@Nullable Scope chosen) {
        return chosen == null
                ? null
                : new Runner(
                        words.of(WizardPhrase.RUNNER),
                        chosen,
                        Stream.of(Scope.USER, Scope.SYSTEM, Scope.CHILD)
                                .map(
                                        each ->
                                                new Candidate(
                                                        each,
                                                        words.runner(each),
                                                        words.runnerHint(each)))
                                .toList());
    }

    private Step step(RecoveryStep step, Planned planned) {
        return new Step(
                step.id(),
                texts.title(step),
                step.leave() == Leave.PERSON
                        ? texts.about(step) + " " + words.of(WizardPhrase.PLAN_YOURS)
                        : texts.about(step),
                step.optional(),
                !planned.leftOut().contains(step.id()),
                badge(step.leave()),
                step.leave() == Leave.PERSON,
                changes,
                step.changes());
    }

    private String badge(Leave leave) {
        return switch (leave) {
            case NONE -> "";
            case PASSWORD -> words.of(WizardPhrase.BADGE_PASSWORD);
            case PERSON -> words.of(WizardPhrase.BADGE_YOU);
        };
    }
}
