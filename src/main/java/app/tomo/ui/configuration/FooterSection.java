package app.tomo.ui.configuration;

import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What is so, and the three things that can be done with the text. FX thread.
final class FooterSection extends HBox {
    private final ConfigurationWords words;
    private final Label line = new Label();
    private final Button discard;
    private final Button save;
    private final Button apply;

    FooterSection(
            ConfigurationWords words, Runnable discarding, Runnable saving, Runnable applying) {
        this.words = words;
        getStyleClass().add("config-footer");
        line.getStyleClass().addAll("small", "muted");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        setHgrow(line, Priority.ALWAYS);
        discard = button(Phrase.DISCARD, "discard", discarding);
        save = button(Phrase.SAVE, "save", saving);
        apply = button(Phrase.APPLY, "apply", applying);
        getChildren().setAll(line, discard, save, apply);
    }

    private Button button(Phrase phrase, String id, Runnable action) {
        Button button = new Button(words.of(phrase));
        button.setId("config-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// As the button does, where it may be pressed.
    void save() {
        save.fire();
    }

    void apply() {
        apply.fire();
    }

    void show(ConfigurationView view) {
        line.setText(view.line());
        discard.setDisable(!view.canDiscard());
        save.setDisable(!view.canSave());
        apply.setDisable(!view.canApply());
        apply.getStyleClass().remove("accent");
        if (!view.bar().leads()) {
            apply.getStyleClass().add("accent");
        }
        discard.setTooltip(new Tooltip(words.of(OfFile.DISCARD_TIP, view.file())));
        save.setTooltip(new Tooltip(words.of(OfFile.SAVE_TIP, view.file())));
        apply.setTooltip(new Tooltip(words.of(OfFile.APPLY_TIP, view.file())));
    }
}
