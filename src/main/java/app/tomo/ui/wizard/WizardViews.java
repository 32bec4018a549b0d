package app.tomo.ui.wizard;

import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Snapshot;
import app.tomo.ui.wizard.WizardState.Found;
import app.tomo.ui.wizard.WizardState.Looking;
import app.tomo.ui.wizard.WizardState.Mistaken;
import app.tomo.ui.wizard.WizardState.Over;
import app.tomo.ui.wizard.WizardState.Planned;
import app.tomo.ui.wizard.WizardState.Repairing;
import app.tomo.ui.wizard.WizardView.Choice;
import app.tomo.ui.wizard.WizardView.Line;
import app.tomo.ui.wizard.WizardView.Page;
import app.tomo.ui.wizard.WizardView.Sign;
import app.tomo.words.WizardPhrase;
import app.tomo.words.WizardStage;
import app.tomo.words.WizardWords;
import app.tomo.words.Words;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// What the window shows of a state: pure.
final class WizardViews {
    private final Supplier<Snapshot> newest;
    private final WizardWords words;
    private final CauseViews causes;
    private final PlanViews plans;
    private final RepairViews repairs;

    /// @param newest what is known of the daemon by now
    WizardViews(Words words, Supplier<Snapshot> newest) {
        StepTexts steps = new StepTexts(words.recovery(), newest);
        this.newest = newest;
        this.words = words.wizard();
        causes = new CauseViews(words);
        plans = new PlanViews(words.wizard(), steps);
        repairs = new RepairViews(words.wizard(), steps, causes);
    }

    WizardView of(WizardState state, Instant now) {
        return switch (state) {
            case Looking looking -> looking(looking);
            case Found found -> causes.of(found, isPast(found), frame(found.stage(), found));
            case Planned planned ->
                    plans.of(
                            planned,
                            isPast(planned.found()),
                            frame(planned.stage(), planned.found()));
            case Repairing repairing ->
                    repairs.of(repairing, now, frame(repairing.stage(), repairing.planned()));
            case Over over -> repairs.of(over, now, frame(over.stage(), over.planned()));
            case Mistaken mistaken -> mistaken(mistaken);
        };
    }

    private boolean isPast(Found found) {
        return Changed.since(found, newest.get());
    }

    /// What is around a page.
    record Frame(String title, WizardStage stage, List<String> rail) {
        WizardView around(
                String heading, String below, Page page, String note, List<Choice> choices) {
            return new WizardView(title, stage, rail, heading, below, page, note, choices);
        }
    }

    private Frame frame(WizardStage stage, Planned planned) {
        return frame(stage, planned.found());
    }

    private Frame frame(WizardStage stage, Found found) {
        return frame(stage, found.first());
    }

    private Frame frame(WizardStage stage, boolean first) {
        List<String> rail = Arrays.stream(WizardStage.values()).map(words::stage).toList();
        return new Frame(words.title(first), stage, rail);
    }

    private WizardView looking(Looking looking) {
        List<Line> lines = Arrays.stream(Source.values()).map(each -> line(each, looking)).toList();
        return frame(WizardStage.LOOK, false)
                .around(
                        words.of(WizardPhrase.LOOK_HEADING),
                        words.of(WizardPhrase.LOOK_BELOW),
                        new Page.Looks(lines),
                        "",
                        List.of(choice(words, Deed.CANCEL, WizardPhrase.CANCEL)));
    }

    private Line line(Source source, Looking looking) {
        Boolean known = looking.answered().get(source);
        Sign sign = known == null ? Sign.PLAIN : known ? Sign.GOOD : Sign.NOT_KNOWN;
        WizardPhrase state =
                known == null
                        ? WizardPhrase.STILL_ASKED
                        : known ? WizardPhrase.ANSWERED : WizardPhrase.NOT_KNOWN;
        return new Line(sign, words.source(source.id()), words.of(state));
    }

    private WizardView mistaken(Mistaken mistaken) {
        return frame(mistaken.stage(), false)
                .around(
                        words.of(WizardPhrase.MISTAKE_HEADING),
                        words.of(WizardPhrase.MISTAKE_BELOW),
                        new Page.Finds(List.of()),
                        "",
                        List.of(
                                choice(words, Deed.CLOSE, WizardPhrase.CLOSE),
                                first(words, Deed.LOOK_AGAIN, WizardPhrase.LOOK_AGAIN)));
    }

    static Choice choice(WizardWords words, Deed deed, WizardPhrase phrase) {
        return new Choice(deed, words.of(phrase), false, true);
    }

    /// The button that stands out.
    static Choice first(WizardWords words, Deed deed, WizardPhrase phrase) {
        return new Choice(deed, words.of(phrase), true, true);
    }
}
