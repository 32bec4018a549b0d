package app.tomo.ui.history;

import app.tomo.config.Version;
import app.tomo.words.ConfigsWords;
import app.tomo.words.ConfigsWords.Phrase;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// A version in the list: when it was, what became of it, and whether it is the last one known to work.
final class VersionCell extends ListCell<Version> {
    private final HistoryViewModel model;
    private final Label when = new Label();
    private final Label outcome = new Label();
    private final Label good = new Label();
    private final VBox lines = new VBox(when, outcome, good);
    private final Tooltip exact = new Tooltip();

    VersionCell(HistoryViewModel model) {
        this.model = model;
        lines.getStyleClass().add("version");
        when.getStyleClass().add("strong");
        outcome.getStyleClass().addAll("small", "muted");
        good.getStyleClass().addAll("small", "strong", "version-good");
        good.setText("✓ " + model.words().of(Phrase.KNOWN_GOOD));
        setPrefWidth(0);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Version version, boolean empty) {
        super.updateItem(version, empty);
        if (empty || version == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        ConfigsWords words = model.words();
        boolean last = model.isLastKnownGood(version);
        when.setText(model.when(version));
        outcome.setText(words.outcome(version.outcome().id()));
        good.setVisible(last);
        good.setManaged(last);
        exact.setText(words.exactly(version.at()));
        setTooltip(exact);
        setAccessibleText(words.version(model.when(version), version.outcome().id(), last));
        setGraphic(lines);
    }
}
