package app.tomo.ui.status;

import app.tomo.model.ActionKind;
import app.tomo.words.Label;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The ways to the other windows, and to safety.
final class FooterSection extends HBox {
    FooterSection(StatusViewModel model) {
        getStyleClass().add("status-footer");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(
                        way(model, Label.SETTINGS, model::openSettings),
                        way(model, Label.LOGS, model::openLogs),
                        way(model, Label.DIAGNOSE, model::openWizard),
                        gap,
                        emergency(model));
    }

    private static GreyableButton way(StatusViewModel model, Label name, Runnable opening) {
        GreyableButton button = new GreyableButton(opening, "flat");
        button.show(model.text(name), "");
        return button;
    }

    private static GreyableButton emergency(StatusViewModel model) {
        GreyableButton button =
                new GreyableButton(() -> model.choose(ActionKind.EMERGENCY_STOP), "flat", "danger");
        button.show(model.text(Label.EMERGENCY_STOP), "");
        button.setId("emergency-stop");
        return button;
    }
}
