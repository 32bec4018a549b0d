package app.tomo.ui.configuration;

import app.tomo.ui.configuration.ConfigurationView.Act;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Which file this is, whether it is what runs, and what can be seen beside it. FX thread.
final class HeaderSection extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Below that there is no room for the folder.
    private static final double ROOM = 560;

    private final ConfigurationWords words;
    private final FileMenu file;
    private final Label folder = new Label();
    private final Label badge = new Label();
    final ToggleButton outline;
    final ToggleButton history;
    final Button find;

    /// @param opening told which file the person wants to see
    /// @param acting told where it is none that is known here
    HeaderSection(ConfigurationWords words, Consumer<Path> opening, Consumer<Act> acting) {
        this.words = words;
        getStyleClass().add("config-header");
        file = new FileMenu(words, opening, acting);
        folder.getStyleClass().addAll("small", "muted");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        badge.getStyleClass().add("tag");
        badge.setMinWidth(0);
        setHgrow(folder, Priority.SOMETIMES);
        outline = toggle(Phrase.OUTLINE);
        history = toggle(Phrase.HISTORY);
        find = new Button(words.of(Phrase.FIND));
        find.getStyleClass().add("flat");
        find.setId("config-find");
        find.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(file, folder, badge, gap, outline, history, find);
        widthProperty().subscribe(width -> fit(width.doubleValue() < ROOM));
    }

    private void fit(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        folder.setVisible(!narrow);
        folder.setManaged(!narrow);
        // The folder gives way first, then the badge, then the name of the file.
        setHgrow(badge, narrow ? Priority.SOMETIMES : Priority.NEVER);
    }

    private ToggleButton toggle(Phrase phrase) {
        ToggleButton button = new ToggleButton(words.of(phrase));
        button.getStyleClass().setAll("button", "flat", "config-toggle");
        button.setId("config-" + phrase.name().toLowerCase(Locale.ROOT));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(ConfigurationView view) {
        file.show(view, view.file().isEmpty() ? "" : view.folder() + "/" + view.file());
        folder.setText(view.folder());
        folder.setTooltip(view.folder().isEmpty() ? null : new Tooltip(view.folder()));
        List.of(outline, history, find).forEach(each -> each.setDisable(!view.editable()));
        boolean none = view.badge() == Badge.NONE;
        badge.setVisible(!none);
        badge.setManaged(!none);
        badge.setText(view.badgeText());
        badge.setTooltip(
                none
                        ? null
                        : new Tooltip(
                                view.badgeHelp().isEmpty() ? view.badgeText() : view.badgeHelp()));
        for (Badge each : Badge.values()) {
            PseudoClass state = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
            badge.pseudoClassStateChanged(state, each == view.badge());
        }
    }
}
