package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Line;
import app.tomo.ui.status.StatusView.Reloaded;
import app.tomo.words.Label;

import javafx.scene.layout.VBox;

/// When the config was last reloaded, and what came of it.
final class ReloadSection extends VBox {
    private final CutLabel line = new CutLabel("small");
    private final CutLabel merged = new CutLabel("small", "muted");

    ReloadSection(StatusViewModel model) {
        getStyleClass().add("section");
        var heading = new javafx.scene.control.Label(model.text(Label.LAST_RELOAD));
        heading.getStyleClass().add("strong");
        getChildren().setAll(heading, line, merged);
        merged.managedProperty().bind(merged.visibleProperty());
    }

    void show(Reloaded reloaded) {
        Line last = reloaded.line();
        line.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        line.getStyleClass().add(last.tone().style());
        line.show(last.text(), last.hover());
        merged.setVisible(!reloaded.merged().isEmpty());
        merged.show(reloaded.merged(), "");
    }
}
