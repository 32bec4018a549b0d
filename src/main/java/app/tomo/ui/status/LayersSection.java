package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Layers;
import app.tomo.words.Label;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The layers, to see which one is active and to switch.
final class LayersSection extends HBox {
    private final javafx.scene.control.Label instead = new javafx.scene.control.Label();
    private final ChipRow chips;

    LayersSection(StatusViewModel model) {
        getStyleClass().addAll("section", "layers");
        var heading = new javafx.scene.control.Label(model.text(Label.LAYER));
        heading.getStyleClass().add("strong");
        heading.setMinWidth(USE_PREF_SIZE);
        chips = new ChipRow(model);
        setHgrow(chips, Priority.ALWAYS);
        instead.getStyleClass().addAll("small", "muted");
        getChildren().setAll(heading, chips, instead);
    }

    void show(Layers layers) {
        boolean none = layers.names().isEmpty();
        instead.setText(layers.instead());
        instead.setVisible(none);
        instead.setManaged(none);
        chips.show(layers);
    }
}
