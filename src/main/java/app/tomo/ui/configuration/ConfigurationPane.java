package app.tomo.ui.configuration;

import app.tomo.config.TextDiff;
import app.tomo.kbd.ConfigShape;
import app.tomo.model.ConfigFault;
import app.tomo.ui.editor.KbdEditor;
import app.tomo.ui.history.ComparePane;
import app.tomo.ui.history.HistoryPane;
import app.tomo.ui.history.HistoryViewModel;
import app.tomo.ui.theme.Theme;
import app.tomo.words.ConfigsWords;
import app.tomo.words.ConfigsWords.Phrase;
import app.tomo.words.Words;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The text of a config, what is known of it, and what can be done with it. FX thread.
final class ConfigurationPane extends BorderPane {
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination APPLY =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final double SIDE = 300;
    private static final double MOST_OF_IT = 0.45;

    /// Below that there is no room for the layers beside the text.
    private static final double NARROW = 620;

    private final HeaderSection header;
    private final BarSection bar;
    private final FooterSection footer;
    private final ConfigurationViewModel model;
    private final HistoryViewModel versions;
    private final HistoryPane history;
    private final ComparePane compare;
    private final BeginPane begin;
    private boolean begins;
    private final ConfigsWords words;
    private final Sheets sheets;

    ConfigurationPane(Words words, ConfigurationViewModel model, HistoryViewModel versions) {
        this.model = model;
        this.versions = versions;
        history = new HistoryPane(versions);
        compare = new ComparePane(words.configs());
        compare.leaveBy(this::backToTheText);
        begin = new BeginPane(words, model::begin, model::act);
        this.words = words.configs();
        getStyleClass().add("configuration");
        getStylesheets().add(Theme.styleSheet(ConfigurationPane.class, "configuration.css"));
        sheets =
                new Sheets(
                        () -> new Sheet(words, model::edited, model::openIncluded),
                        model::isUnsaved);
        header = new HeaderSection(words.configuration(), model::open, model::act);
        bar = new BarSection(model::act);
        footer =
                new FooterSection(words.configuration(), model::discard, model::save, model::apply);

        header.find.setOnAction(_ -> find());
        header.outline.setOnAction(_ -> turn(editor()));
        header.history.setOnAction(_ -> turn(header.history.isSelected() ? history : editor()));
        setTop(header);
        turn(editor());
        setBottom(new VBox(bar, footer));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setMinWidth(0);
        widthProperty().subscribe(_ -> beside(editor().equals(getCenter())));
        model.attach(new Shown());
        model.viewProperty().subscribe(this::show);
    }

    private KbdEditor editor() {
        return sheets.current().editor;
    }

    /// The text, its history, or what somebody else made of it.
    private void turn(Region to) {
        header.history.setSelected(to.equals(history));
        if (to.equals(history)) {
            versions.show(model.file(), () -> editor().text(), this::restore);
        }
        setCenter(to);
        beside(to.equals(editor()));
    }

    /// From wherever one is on the page, back in the text.
    void find() {
        turn(editor());
        editor().find();
    }

    private void backToTheText() {
        turn(editor());
        editor().requestFocus();
    }

    private void restore(String text) {
        editor().replaceAll(text);
        turn(editor());
    }

    /// What stands beside the text: the outline, or else the layers, where there is room for them.
    private void beside(boolean shown) {
        boolean outline = header.outline.isSelected();
        if (!shown || (getWidth() < NARROW && !outline)) {
            setRight(null);
            return;
        }
        Region side = outline ? sheets.current().outline : sheets.current().layers;
        double most = getWidth() * MOST_OF_IT;
        double wanted = outline ? SIDE : Math.max(SIDE, sheets.current().layers.comfortable());
        side.setPrefWidth(Math.min(wanted, most));
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
        begin.show(view);
        if (view.begins() != begins) {
            begins = view.begins();
            turn(begins ? begin : editor());
        }
        sheets.current().show(view);
    }

    private void pressed(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            footer.save();
        } else if (APPLY.match(event)) {
            event.consume();
            footer.apply();
        } else if (FIND.match(event)) {
            event.consume();
            header.find.fire();
        } else if (event.getCode() == KeyCode.ESCAPE && compare.equals(getCenter())) {
            event.consume();
            backToTheText();
        }
    }

    private final class Shown implements Screen {
        @Override
        public String text() {
            return editor().text();
        }

        @Override
        public String text(Path file) {
            Sheet sheet = sheets.of(file);
            return sheet == null ? "" : sheet.editor.text();
        }

        @Override
        public void open(Path file, String text) {
            sheets.begin(file);
            turn(editor());
            editor().open(text);
        }

        @Override
        public boolean turnTo(Path file) {
            boolean there = sheets.turnTo(file);
            if (there) {
                turn(editor());
            }
            return there;
        }

        @Override
        public void replace(String text) {
            turn(editor());
            editor().replaceAll(text);
        }

        @Override
        public void focus() {
            editor().requestFocus();
        }

        @Override
        public void goTo(ConfigFault fault) {
            turn(editor());
            editor().jumpTo(fault.line(), Math.max(1, fault.column()));
        }

        @Override
        public void settled(ConfigShape shape) {
            sheets.current().settled(shape);
            beside(editor().equals(getCenter()));
        }

        @Override
        public void compare(Phrase shown, Phrase otherIs, String other) {
            compare.show(
                    words.of(shown), words.of(otherIs), TextDiff.between(editor().text(), other));
            turn(compare);
            compare.requestFocus();
        }

        @Override
        public boolean compares() {
            return compare.equals(getCenter());
        }

        @Override
        public void choose() {
            open(new FileDialog(model.file()).existing(getScene().getWindow()));
        }

        @Override
        public void chooseNew() {
            open(new FileDialog(model.file()).fresh(getScene().getWindow()));
        }

        private void open(@Nullable Path chosen) {
            if (chosen != null) {
                model.open(chosen);
            }
        }
    }
}
