package app.tomo.ui.service;

import app.tomo.model.Scope;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.UnitPhrase;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The units that there are, or what will be here. FX thread.
final class OverviewPane extends VBox {
    private final ServiceViewModel model;
    private final UnitSurvey survey;

    OverviewPane(ServiceViewModel model, UnitSurvey survey) {
        this.model = model;
        this.survey = survey;
        getStyleClass().add("service-body");
        for (Scope scope : List.of(survey.meant(), other(survey.meant()))) {
            UnitDefinition unit = survey.in(scope);
            if (unit != null && unit.exists()) {
                getChildren().add(new UnitPane(model, unit, survey));
            }
        }
        if (getChildren().isEmpty()) {
            empty();
        }
    }

    private static Scope other(Scope scope) {
        return scope == Scope.USER ? Scope.SYSTEM : Scope.USER;
    }

    private void empty() {
        getChildren().add(Paragraph.of(model.words().of(UnitPhrase.NOTHING_THERE), "service-note"));
        Button you =
                button(model, survey, UnitTask.INSTALL, Scope.USER, UnitPhrase.INSTALL_FOR_YOU);
        Button all =
                button(model, survey, UnitTask.INSTALL, Scope.SYSTEM, UnitPhrase.INSTALL_FOR_ALL);
        you.getStyleClass().add("accent");
        FlowPane buttons = new FlowPane(you, all);
        buttons.getStyleClass().add("service-buttons");
        getChildren().add(buttons);
        getChildren()
                .addAll(
                        reasons(
                                model.obstacle(UnitTask.INSTALL, Scope.USER, survey),
                                model.obstacle(UnitTask.INSTALL, Scope.SYSTEM, survey)));
    }

    /// Why something cannot be planned, each reason once. What is greyed has no tooltip that shows.
    static List<Label> reasons(@Nullable String... whys) {
        return Stream.of(whys)
                .filter(Objects::nonNull)
                .distinct()
                .map(why -> Paragraph.of(why, "small", "muted"))
                .toList();
    }

    /// One that shows a plan; greyed where there is none.
    static Button button(
            ServiceViewModel model,
            UnitSurvey survey,
            UnitTask task,
            Scope scope,
            UnitPhrase name) {
        Button button = new Button(model.words().of(name));
        @Nullable String why = model.obstacle(task, scope, survey);
        button.setDisable(why != null);
        if (why != null) {
            button.setAccessibleHelp(why);
        }
        button.setOnAction(_ -> model.plan(task, scope, survey));
        return button;
    }
}
