package app.tomo.ui.wizard;

import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.ui.wizard.WizardState.Over;
import app.tomo.ui.wizard.WizardState.Repairing;
import app.tomo.ui.wizard.WizardView.Box;
import app.tomo.ui.wizard.WizardView.Choice;
import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Sign;
import app.tomo.ui.wizard.WizardView.Task;
import app.tomo.ui.wizard.WizardView.Unfold;
import app.tomo.words.WizardPhrase;
import app.tomo.words.WizardWords;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is being done and what it came to, in words. Pure.
final class RepairViews {
    private static final double NOT_RUNNING = -1;

    private final StepTexts texts;
    private final WizardWords words;
    private final CauseViews causes;
    private final Unfold output;
    private final Unfold changes;

    RepairViews(WizardWords words, StepTexts texts, CauseViews causes) {
        this.texts = texts;
        this.causes = causes;
        this.words = words;
        changes =
                new Unfold(
                        words.of(WizardPhrase.CHANGES_SHOW), words.of(WizardPhrase.CHANGES_HIDE));
        output = new Unfold(words.of(WizardPhrase.OUTPUT_SHOW), words.of(WizardPhrase.OUTPUT_HIDE));
    }

    WizardView of(Repairing state, Instant now, WizardViews.Frame frame) {
        Choice cancel =
                new Choice(Deed.CANCEL, words.of(WizardPhrase.CANCEL), false, !state.ending());
        return frame.around(
                words.of(
                        state.planned().found().first()
                                ? WizardPhrase.REPAIR_HEADING_FIRST
                                : WizardPhrase.REPAIR_HEADING),
                words.of(state.ending() ? WizardPhrase.ENDING : WizardPhrase.REPAIR_BELOW),
                new Page.Progress(List.of(), tasks(state.plan().steps(), state.states(), now)),
                "",
                List.of(cancel));
    }

    WizardView of(Over over, Instant now, WizardViews.Frame frame) {
        RecoveryEnd end = over.end();
        Choice report = WizardViews.choice(words, Deed.REPORT, WizardPhrase.REPORT);
        Choice again = WizardViews.choice(words, Deed.LOOK_AGAIN, WizardPhrase.LOOK_AGAIN);
        Choice close = WizardViews.choice(words, Deed.CLOSE, WizardPhrase.CLOSE);
        List<Choice> choices =
                switch (end) {
                    case RecoveryEnd.Recovered _ -> List.of(report, again, primary(close));
                    case RecoveryEnd.YourTurn(var left) when isToBeEdited(left) ->
                            List.of(
                                    report,
                                    again,
                                    WizardViews.first(words, Deed.EDIT, WizardPhrase.EDIT));
                    default -> List.of(report, close, primary(again));
                };
        return frame.around(
                heading(over),
                below(end),
                new Page.Progress(boxes(over), tasks(told(over), over.states(), now)),
                "",
                choices);
    }

    private static boolean isToBeEdited(List<RecoveryStep> left) {
        return left.stream()
                .map(RecoveryStep::act)
                .anyMatch(
                        each ->
                                each instanceof RecoveryAct.ByPerson person
                                        && person.repair() == Repair.EDIT_CONFIG);
    }

    private static Choice primary(Choice choice) {
        return new Choice(choice.deed(), choice.text(), true, true);
    }

    private String heading(Over over) {
        return switch (over.end()) {
            case RecoveryEnd.Recovered _ -> words.of(recovered(over.planned().found()));
            case RecoveryEnd.YourTurn _ -> words.of(WizardPhrase.YOURS_HEADING);
            case RecoveryEnd.NotRecovered _ -> words.of(WizardPhrase.LEFT_HEADING);
            case RecoveryEnd.Cancelled _ -> words.of(WizardPhrase.CANCELLED_HEADING);
        };
    }

    private static WizardPhrase recovered(WizardState.Found found) {
        if (found.isWell()) {
            return WizardPhrase.HARDENED_HEADING;
        }
        return found.first() ? WizardPhrase.RECOVERED_FIRST : WizardPhrase.RECOVERED_HEADING;
    }

    private String below(RecoveryEnd end) {
        return switch (end) {
            case RecoveryEnd.Recovered(Duration proven, String version) ->
                    words.recovered(proven, version);
            case RecoveryEnd.YourTurn _ -> words.of(WizardPhrase.YOURS_BELOW);
            case RecoveryEnd.NotRecovered(List<Finding> findings) ->
                    words.left(!findings.isEmpty());
            case RecoveryEnd.Cancelled _ -> words.of(WizardPhrase.CANCELLED_BELOW);
        };
    }

    /// What the person has to know now.
    private List<Box> boxes(Over over) {
        Subject subject = over.planned().found().diagnosis().of().subject();
        return switch (over.end()) {
            case RecoveryEnd.YourTurn _ -> boxed(over).stream().map(this::yours).toList();
            case RecoveryEnd.NotRecovered(List<Finding> findings) ->
                    findings.stream().map(each -> causes.box(each, subject)).toList();
            case RecoveryEnd.Recovered _, RecoveryEnd.Cancelled _ -> List.of();
        };
    }

    private Box yours(RecoveryStep step) {
        return new Box(
                Sign.LOOK,
                texts.title(step),
                "",
                words.of(WizardPhrase.BADGE_YOU),
                texts.about(step),
                changes,
                step.changes(),
                true);
    }

    /// What is the person's to do stands in a box already.
    private static List<RecoveryStep> told(Over over) {
        List<RecoveryStep> boxed = boxed(over);
        return over.plan().steps().stream().filter(each -> !boxed.contains(each)).toList();
    }

    /// What leave was not given to is told with its command, to be copied, and in no box.
    private static List<RecoveryStep> boxed(Over over) {
        return over.end() instanceof RecoveryEnd.YourTurn(List<RecoveryStep> left)
                ? left.stream()
                        .filter(
                                each ->
                                        over.states()
                                                .getOrDefault(each.id(), new StepState.Yours())
                                                .byHand()
                                                .isEmpty())
                        .toList()
                : List.of();
    }

    private List<Task> tasks(List<RecoveryStep> steps, Map<String, StepState> states, Instant now) {
        return steps.stream()
                .map(
                        each ->
                                task(
                                        each,
                                        states.getOrDefault(each.id(), new StepState.Waiting()),
                                        now))
                .toList();
    }

    private Task task(RecoveryStep step, StepState state, Instant now) {
        String left = "";
        double part = NOT_RUNNING;
        if (state instanceof StepState.UnderWay(Instant since, Instant until, _)) {
            left = words.left(until, now);
            double whole = Math.max(1, Duration.between(since, until).toMillis());
            part = Math.clamp(Duration.between(since, now).toMillis() / whole, 0, 1);
        }
        return new Task(
                step.id(),
                sign(state),
                texts.title(step),
                texts.state(step, state),
                left,
                part,
                state.byHand(),
                output,
                state.output());
    }

    private static Sign sign(StepState state) {
        return switch (state) {
            case StepState.UnderWay _ -> Sign.UNDER_WAY;
            case StepState.Done _ -> Sign.GOOD;
            case StepState.Refused _, StepState.NotAsked _, StepState.Yours _ -> Sign.LOOK;
            case StepState.NotDone _, StepState.Ended _ -> Sign.BROKEN;
            case StepState.Waiting _ -> Sign.PLAIN;
            case StepState.NotReached _, StepState.Cancelled _ -> Sign.NOT_KNOWN;
        };
    }
}
