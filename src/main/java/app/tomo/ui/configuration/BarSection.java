package app.tomo.ui.configuration;

import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.Bar;
import app.tomo.ui.configuration.ConfigurationView.Choice;
import app.tomo.ui.configuration.ConfigurationView.Tone;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What needs an answer: what is so, what can be done, and a button for each. The buttons stay the same ones while only the words
/// change, so that a click meets what it was meant for. FX thread.
final class BarSection extends VBox {
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final Consumer<Act> chosen;
    private final Region sign = new Region();
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label help = new Label();
    private final HBox choices = new HBox();
    private final ProgressBar left = new ProgressBar();
    private List<Choice> shown = List.of();

    /// @param chosen told what a person wants
    BarSection(Consumer<Act> chosen) {
        this.chosen = chosen;
        getStyleClass().add("config-bar");
        sign.getStyleClass().add("sign");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        place.getStyleClass().addAll("small", "muted");
        place.setWrapText(true);
        place.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().addAll("small", "muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(title, place, help);
        words.getStyleClass().add("bar-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        choices.getStyleClass().add("bar-choices");
        HBox line = new HBox(sign, words, choices);
        line.getStyleClass().add("bar-line");
        left.setMaxWidth(Double.MAX_VALUE);
        left.getStyleClass().add("small");
        getChildren().setAll(line, left);
        setAccessibleRole(AccessibleRole.TEXT);
        show(Bar.NONE);
    }

    void show(Bar bar) {
        setVisible(!bar.isEmpty());
        setManaged(!bar.isEmpty());
        title.setText(bar.title());
        place.setText(bar.place());
        place.setVisible(!bar.place().isEmpty());
        place.setManaged(!bar.place().isEmpty());
        help.setText(bar.help());
        help.setVisible(!bar.help().isEmpty());
        help.setManaged(!bar.help().isEmpty());
        left.setProgress(Math.max(0, bar.left()));
        left.setVisible(bar.left() >= 0);
        left.setManaged(bar.left() >= 0);
        for (Tone tone : Tone.values()) {
            sign.getStyleClass().remove(style(tone));
        }
        sign.getStyleClass().add(style(bar.tone()));
        sign.setVisible(bar.tone() != Tone.ASK);
        sign.setManaged(bar.tone() != Tone.ASK);
        pseudoClassStateChanged(ASKING, bar.tone() == Tone.ASK);
        setAccessibleText(String.join(". ", bar.title(), bar.place(), bar.help()));
        if (!bar.choices().equals(shown)) {
            shown = bar.choices();
            choices.getChildren().setAll(buttons(shown));
        }
    }

    private List<Button> buttons(List<Choice> wanted) {
        List<Button> buttons = new ArrayList<>();
        for (Choice choice : wanted) {
            Button button = new Button(choice.text());
            button.setId("bar-" + choice.act().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> chosen.accept(choice.act()));
            if (choice.primary()) {
                button.getStyleClass().add("accent");
            }
            buttons.add(button);
        }
        return buttons;
    }

    private static String style(Tone tone) {
        return "sign-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
