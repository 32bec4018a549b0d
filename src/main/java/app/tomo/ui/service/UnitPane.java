package app.tomo.ui.service;

import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.UnitPhrase;
import app.tomo.words.UnitWords;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One unit: how it is, what can be done about it, what counts in the end, and its files. FX thread.
final class UnitPane extends VBox {
    private final ServiceViewModel model;
    private final UnitWords words;
    private final UnitDefinition unit;
    private final UnitSurvey survey;

    UnitPane(ServiceViewModel model, UnitDefinition unit, UnitSurvey survey) {
        this.model = model;
        this.words = model.words();
        this.unit = unit;
        this.survey = survey;
        getStyleClass().add("service-unit");
        Label name = Paragraph.of(words.unit(unit.scope(), unit.name()), "group-heading", "strong");
        Label state =
                Paragraph.of(words.state(unit, model.clock().now()), "muted", "service-state");
        Label whose =
                Paragraph.of(
                        words.of(unit.own() ? UnitPhrase.OWN : UnitPhrase.FOREIGN),
                        "small",
                        "muted");
        getChildren().addAll(name, state, whose, atLogin(), buttons());
        getChildren()
                .addAll(
                        OverviewPane.reasons(
                                why(login()), why(UnitTask.HARDEN), why(UnitTask.REMOVE)));
        if (unit.readable()) {
            getChildren().addAll(heading(UnitPhrase.PROPERTIES), new PropertyTable(words, unit));
        }
        if (unit.file() != null) {
            file(UnitPhrase.FILE, unit.file());
        }
        unit.dropIns().forEach(each -> file(UnitPhrase.DROP_IN, each));
    }

    private @Nullable String why(UnitTask task) {
        return model.obstacle(task, unit.scope(), survey);
    }

    private UnitTask login() {
        return unit.enabled() ? UnitTask.DISABLE : UnitTask.ENABLE;
    }

    /// Says how it is; a click shows what would be done.
    private CheckBox atLogin() {
        CheckBox box = new CheckBox(words.atStart(unit));
        box.setSelected(unit.enabled());
        box.setWrapText(true);
        box.setDisable(why(login()) != null);
        box.setOnAction(
                _ -> {
                    box.setSelected(unit.enabled());
                    model.plan(login(), unit.scope(), survey);
                });
        return box;
    }

    private FlowPane buttons() {
        FlowPane buttons =
                new FlowPane(
                        OverviewPane.button(
                                model, survey, UnitTask.HARDEN, unit.scope(), UnitPhrase.HARDEN),
                        OverviewPane.button(
                                model, survey, UnitTask.REMOVE, unit.scope(), UnitPhrase.REMOVE));
        buttons.getStyleClass().add("service-buttons");
        return buttons;
    }

    private Label heading(UnitPhrase phrase) {
        return Paragraph.of(words.of(phrase), "service-heading", "strong");
    }

    private void file(UnitPhrase kind, DefinitionFile file) {
        Label path = Paragraph.of(file.path(), "small", "muted", "machine");
        getChildren()
                .addAll(
                        heading(kind),
                        path,
                        Texts.file(file.text(), words.of(kind) + " " + file.path()));
    }
}
