package app.tomo.ui.configuration;

import app.tomo.ui.configuration.ConfigurationView.Badge;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.Phrase;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Locale;

/// Which file this is, whether it is what runs, and what can be seen beside it. FX thread.
final class HeaderSection extends HBox {
    private final ConfigurationWords words;
    private final Label file = new Label();
    private final Label folder = new Label();
    private final Label badge = new Label();
    final ToggleButton outline;
    final ToggleButton history;
    final Button find;

    HeaderSection(ConfigurationWords words) {
        this.words = words;
        getStyleClass().add("config-header");
        file.getStyleClass().add("strong");
        file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.getStyleClass().addAll("small", "muted");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        badge.getStyleClass().add("tag");
        badge.setMinWidth(USE_PREF_SIZE);
        outline = toggle(Phrase.OUTLINE);
        history = toggle(Phrase.HISTORY);
        find = new Button(words.of(Phrase.FIND));
        find.getStyleClass().add("flat");
        find.setId("config-find");
        find.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(file, folder, badge, gap, outline, history, find);
    }

    private ToggleButton toggle(Phrase phrase) {
        ToggleButton button = new ToggleButton(words.of(phrase));
        button.getStyleClass().setAll("button", "flat", "config-toggle");
        button.setId("config-" + phrase.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(ConfigurationView view) {
        file.setText(view.file());
        folder.setText(view.folder());
        folder.setTooltip(view.folder().isEmpty() ? null : new Tooltip(view.folder()));
        boolean none = view.badge() == Badge.NONE;
        badge.setVisible(!none);
        badge.setManaged(!none);
        badge.setText(none ? "" : words.of(Phrase.valueOf("BADGE_" + view.badge().name())));
        for (Badge each : Badge.values()) {
            PseudoClass state = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
            badge.pseudoClassStateChanged(state, each == view.badge());
        }
    }
}
