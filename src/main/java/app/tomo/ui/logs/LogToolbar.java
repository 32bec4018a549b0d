package app.tomo.ui.logs;

import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.ui.frame.BothEnds;
import app.tomo.words.Label;
import app.tomo.words.PageLabel;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import java.util.List;

/// Which lines of the log are wanted, and what can be done with those that are shown. FX thread.
final class LogToolbar {
    private static final List<Level> LEVELS = List.of(Level.UNKNOWN, Level.WARN, Level.ERROR);
    private static final String CHIP = "chip";

    private final LogsViewModel model;

    private final BothEnds bar;

    LogToolbar(LogsViewModel model, Runnable copying, Runnable exporting) {
        this.model = model;
        HBox filters = group();
        for (Source source : Source.values()) {
            ToggleButton chip = new ToggleButton(model.source(source));
            chip.getStyleClass().add(CHIP);
            chip.setSelected(true);
            chip.selectedProperty().subscribe(wanted -> model.want(source, wanted));
            filters.getChildren().add(chip);
        }
        filters.getChildren().add(levels());
        Button copy = new Button(model.text(Label.COPY));
        copy.setOnAction(_ -> copying.run());
        Button save = new Button(model.words().of(PageLabel.LOGS_EXPORT));
        save.setOnAction(_ -> exporting.run());
        HBox actions = group();
        actions.getChildren().addAll(pause(), copy, save);
        for (HBox each : List.of(filters, actions)) {
            each.getChildren().forEach(it -> ((Region) it).setMinWidth(Region.USE_PREF_SIZE));
        }
        bar = new BothEnds(filters, actions);
        bar.getStyleClass().add("logs-toolbar");
    }

    BothEnds bar() {
        return bar;
    }

    private static HBox group() {
        HBox group = new HBox();
        group.getStyleClass().add("logs-group");
        return group;
    }

    private ToggleButton pause() {
        ToggleButton pause = new ToggleButton();
        pause.getStyleClass().add(CHIP);
        pause.selectedProperty().subscribe(model::pause);
        model.waitingProperty().subscribe(count -> pause.setText(paused(count.longValue())));
        model.pausedProperty().subscribe(_ -> pause.setText(paused(model.waitingProperty().get())));
        return pause;
    }

    private String paused(long waiting) {
        return model.isPaused()
                ? model.words().paused(waiting)
                : model.words().of(PageLabel.LOGS_PAUSE);
    }

    private ChoiceBox<Level> levels() {
        ChoiceBox<Level> levels = new ChoiceBox<>();
        levels.getItems().setAll(LEVELS);
        levels.setConverter(new LevelNames());
        levels.setValue(Level.UNKNOWN);
        levels.setAccessibleText(model.text(Label.LOGS_LEVEL));
        levels.valueProperty().subscribe(level -> model.wantLevel(level));
        return levels;
    }

    private final class LevelNames extends StringConverter<Level> {
        @Override
        public String toString(Level level) {
            return model.text(
                    switch (level) {
                        case ERROR -> Label.LOGS_BROKEN;
                        case WARN -> Label.LOGS_LOOK;
                        case UNKNOWN, TRACE, DEBUG, INFO -> Label.LOGS_ALL;
                    });
        }

        @Override
        public Level fromString(String name) {
            return Level.UNKNOWN;
        }
    }
}
