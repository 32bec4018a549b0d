package app.tomo.ui.configuration;

import app.tomo.ui.configuration.ConfigurationView.Act;
import app.tomo.ui.configuration.ConfigurationView.FileChoice;
import app.tomo.words.ConfigurationWords;
import app.tomo.words.ConfigurationWords.OfFile;
import app.tomo.words.ConfigurationWords.Phrase;
import app.tomo.words.Shortened;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The file that is edited; below it those that belong together with it, and the ways to others. FX thread.
final class FileMenu extends MenuButton {
    private static final int LONGEST = 36;
    private static final int LONGEST_CHOICE = 60;
    private static final double LEAST = 90;

    private final ConfigurationWords words;
    private final Consumer<Path> opening;
    private final Consumer<Act> acting;
    private List<FileChoice> shown = List.of();

    /// @param opening told which file the person wants to see
    /// @param acting told where it is none of those
    FileMenu(ConfigurationWords words, Consumer<Path> opening, Consumer<Act> acting) {
        this.words = words;
        this.opening = opening;
        this.acting = acting;
        setId("config-file");
        getStyleClass().addAll("flat", "config-file");
        setMinWidth(LEAST);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMnemonicParsing(false);
        fill();
    }

    /// @param whole the file with its folder
    void show(ConfigurationView view, String whole) {
        setText(
                view.file().isEmpty()
                        ? words.of(Phrase.NO_FILE)
                        : Shortened.middle(view.file(), LONGEST));
        setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
        setAccessibleText(words.of(OfFile.FILE_CHOICE, getText()));
        if (!view.files().equals(shown)) {
            shown = view.files();
            fill();
        }
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (FileChoice file : shown) {
            items.add(item(file, group));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("config-open-other", Phrase.OPEN_OTHER, Act.OPEN_OTHER));
        items.add(item("config-new-file", Phrase.NEW_CONFIG, Act.NEW_CONFIG));
        getItems().setAll(items);
    }

    private MenuItem item(FileChoice file, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text(file));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(file.chosen());
        item.setOnAction(_ -> opening.accept(file.file()));
        return item;
    }

    private String text(FileChoice file) {
        String name = Shortened.middle(file.name(), LONGEST_CHOICE);
        if (file.faulty()) {
            return words.of(OfFile.FILE_FAULTY, name);
        }
        return file.unsaved() ? words.of(OfFile.FILE_UNSAVED, name) : name;
    }

    private MenuItem item(String id, Phrase phrase, Act act) {
        MenuItem item = new MenuItem(words.of(phrase));
        item.setId(id);
        item.setOnAction(_ -> acting.accept(act));
        return item;
    }
}
