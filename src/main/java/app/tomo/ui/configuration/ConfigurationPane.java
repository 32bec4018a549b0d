package app.tomo.ui.configuration;

import app.tomo.kbd.LayerMap;
import app.tomo.kbd.Outline;
import app.tomo.model.ConfigFault;
import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.editor.KbdEditor;
import app.tomo.ui.editor.LayerPane;
import app.tomo.ui.editor.OutlinePane;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Words;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The text of a config, what is known of it, and what can be done with it. FX thread.
final class ConfigurationPane extends BorderPane {
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination APPLY =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final double SIDE = 300;

    private final HeaderSection header;
    private final BarSection bar;
    private final FooterSection footer;
    private final KbdEditor editor;
    private final OutlinePane outline;
    private final LayerPane layers;
    private List<?> marked = List.of();

    ConfigurationPane(Words words, ConfigurationViewModel model) {
        getStyleClass().add("configuration");
        getStylesheets().add(Theme.styleSheet(ConfigurationPane.class, "configuration.css"));
        editor = new KbdEditor(words.editor());
        header = new HeaderSection(words.configuration());
        bar = new BarSection(model::act);
        footer =
                new FooterSection(words.configuration(), model::discard, model::save, model::apply);

        header.find.setOnAction(_ -> editor.find());
        header.outline.setOnAction(_ -> beside());
        outline =
                new OutlinePane(
                        words.editor(), entry -> editor.jumpTo(entry.line(), entry.column()));
        layers = new LayerPane(words.editor(), editor);
        setTop(header);
        setCenter(editor);
        beside();
        setBottom(new VBox(bar, footer));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.attach(new Shown());
        editor.onEdited(model::edited);
        model.viewProperty().subscribe(this::show);
    }

    /// What stands beside the text: the outline, or else the layers.
    private void beside() {
        Region side = header.outline.isSelected() ? outline : layers;
        side.setPrefWidth(SIDE);
        side.setMinWidth(0);
        if (!side.getStyleClass().contains("config-side")) {
            side.getStyleClass().add("config-side");
        }
        setRight(side);
    }

    private void show(ConfigurationView view) {
        header.show(view);
        bar.show(view.bar());
        footer.show(view);
        editor.setDisable(!view.editable());
        layers.live(view.live());
        if (!view.marks().equals(marked)) {
            marked = view.marks();
            editor.mark(view.marks());
        }
    }

    private void pressed(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            footer.save();
        } else if (APPLY.match(event)) {
            event.consume();
            footer.apply();
        }
    }

    private final class Shown implements ConfigurationViewModel.Screen {
        @Override
        public String text() {
            return editor.text();
        }

        @Override
        public void open(String text) {
            editor.open(text);
        }

        @Override
        public void replace(String text) {
            editor.replaceAll(text);
        }

        @Override
        public void goTo(ConfigFault fault) {
            editor.jumpTo(fault.line(), Math.max(1, fault.column()));
        }

        @Override
        public void settled(String text) {
            outline.show(Outline.of(text));
            layers.show(LayerMap.all(text));
        }

        @Override
        public void act(Act act) {
            // The windows of their own come with the history.
        }
    }
}
