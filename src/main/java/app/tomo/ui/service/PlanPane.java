package app.tomo.ui.service;

import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.UnitPhrase;
import app.tomo.words.UnitWords;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What would be done, step by step, and what it came to. However many the steps are, what decides and what came of it stay in
/// sight: they are [#foot], which is not scrolled with them. FX thread.
final class PlanPane extends VBox {
    private final UnitWords words;
    private final Label outcome = Paragraph.of("", "service-outcome");
    private final ProgressBar progress = new ProgressBar();
    private final Button doIt;
    private final Button notNow;
    private final VBox foot;

    PlanPane(ServiceViewModel model, UnitPlan plan, UnitSurvey survey) {
        this.words = model.words();
        getStyleClass().add("service-body");
        getChildren().add(Paragraph.of(words.heading(plan), "group-heading", "strong"));
        int number = 1;
        for (UnitStep step : plan.steps()) {
            getChildren().add(step(number++, step, plan));
        }
        words.notes(plan, survey)
                .forEach(note -> getChildren().add(Paragraph.of(note, "service-note")));
        doIt = new Button(words.of(UnitPhrase.DO_IT));
        doIt.getStyleClass().add("accent");
        doIt.setDefaultButton(true);
        doIt.setOnAction(_ -> model.carryOut());
        notNow = new Button(words.of(UnitPhrase.NOT_NOW));
        notNow.setCancelButton(true);
        notNow.setOnAction(_ -> model.leave());
        FlowPane buttons = new FlowPane(doIt, notNow);
        buttons.getStyleClass().add("service-buttons");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(words.of(UnitPhrase.WORKING));
        foot = new VBox(progress, outcome, buttons);
        foot.getStyleClass().add("service-foot");
        setShown(outcome, false);
        setShown(progress, false);
    }

    /// Stands below what is scrolled.
    Region foot() {
        return foot;
    }

    private static void setShown(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void say(String sentence) {
        outcome.setText(sentence);
        setShown(outcome, true);
    }

    private VBox step(int number, UnitStep step, UnitPlan plan) {
        VBox box = new VBox(Paragraph.of(number + ". " + words.step(step, plan), "service-step"));
        box.getStyleClass().add("service-step-box");
        String asks = plan.asksFor(step) ? words.of(UnitPhrase.ASKS) + " · " : "";
        DiffLines.of(step).ifPresent(box.getChildren()::add);
        box.getChildren().add(Paragraph.of(asks + words.undo(step), "small", "muted"));
        return box;
    }

    void begin() {
        doIt.requestFocus();
    }

    void working() {
        doIt.setDisable(true);
        notNow.setDisable(true);
        setShown(progress, true);
        say(words.of(UnitPhrase.WORKING));
    }

    void ended(ServiceDesk.Result result) {
        setShown(progress, false);
        say(result.sentence());
        outcome.getStyleClass().removeAll("tone-broken", "strong");
        outcome.getStyleClass().add(result.done() ? "strong" : "tone-broken");
        setShown(doIt, false);
        notNow.setText(words.of(UnitPhrase.BACK));
        notNow.setDisable(false);
        notNow.setDefaultButton(true);
        notNow.requestFocus();
    }
}
