package app.tomo.ui.history;

import app.tomo.config.TextDiff;
import app.tomo.config.Version;
import app.tomo.ui.history.HistoryViewModel.Shown;
import app.tomo.ui.history.HistoryViewModel.View;
import app.tomo.ui.theme.Theme;
import app.tomo.words.ConfigsWords;
import app.tomo.words.ConfigsWords.Phrase;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// The versions of a config on the left, and on the right what the chosen one and the text on screen have in common and have
/// not. FX thread.
public final class HistoryPane extends BorderPane {
    private final HistoryViewModel model;
    private final ConfigsWords words;
    private final ListView<Version> list = new ListView<>();
    private final Label damaged = new Label();
    private final Label kept = new Label();
    private final TextField where = new TextField();
    private final Button restore = new Button();
    private final ComparePane compare;
    private List<Version> listed = List.of();
    private Shown shown = new Shown.Nothing();

    public HistoryPane(HistoryViewModel model) {
        this.model = model;
        words = model.words();
        compare = new ComparePane(words);
        getStyleClass().add("history");
        getStylesheets().add(Theme.styleSheet(HistoryPane.class, "history.css"));
        setLeft(versions());
        setCenter(compare);
        model.viewProperty().subscribe(this::show);
    }

    private VBox versions() {
        list.setCellFactory(view -> new VersionCell(model));
        list.setAccessibleText(words.of(Phrase.VERSIONS));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        VBox.setVgrow(list, Priority.ALWAYS);
        damaged.getStyleClass().addAll("small", "tone-look", "history-damaged");
        damaged.setWrapText(true);
        restore.setText(words.of(Phrase.RESTORE));
        restore.setTooltip(new Tooltip(words.of(Phrase.RESTORE_TIP)));
        restore.setMaxWidth(Double.MAX_VALUE);
        restore.setOnAction(event -> model.restore());
        HBox.setHgrow(restore, Priority.ALWAYS);
        HBox bottom = new HBox(restore);
        bottom.getStyleClass().add("history-bottom");
        VBox side = new VBox(list, damaged, keeping(), bottom);
        side.getStyleClass().add("history-side");
        return side;
    }

    /// How many are kept, and where.
    private VBox keeping() {
        kept.getStyleClass().addAll("small", "muted");
        kept.setWrapText(true);
        kept.setMinHeight(USE_PREF_SIZE);
        where.getStyleClass().add("history-where");
        where.setEditable(false);
        showWhere("");
        Button folder = new Button(words.of(Phrase.OPEN_FOLDER));
        folder.getStyleClass().add("flat");
        folder.setOnAction(_ -> model.openFolder(this::showWhere));
        VBox keeping = new VBox(kept, where, folder);
        keeping.getStyleClass().add("history-keeping");
        return keeping;
    }

    /// A text to copy, where no file manager shows it.
    private void showWhere(String said) {
        where.setText(said);
        where.setAccessibleText(said);
        where.setVisible(!said.isEmpty());
        where.setManaged(!said.isEmpty());
    }

    private void chosen(Version version) {
        if (version != null || !listed.isEmpty()) {
            model.choose(version);
        }
    }

    private void show(View view) {
        if (!view.versions().equals(listed)) {
            listed = view.versions();
            Version before = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(listed);
            listed.stream()
                    .filter(each -> before != null && each.id() == before.id())
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        } else {
            list.refresh();
        }
        kept.setText(model.kept());
        damaged.setText(view.damaged() == 0 ? "" : words.damaged(view.damaged()));
        damaged.setVisible(view.damaged() > 0);
        damaged.setManaged(view.damaged() > 0);
        restore.setDisable(!(view.shown() instanceof Shown.Compared compared) || compared.same());
        if (!view.shown().equals(shown) || !(shown instanceof Shown.Compared)) {
            shown = view.shown();
            compare(view);
        }
    }

    private void compare(View view) {
        switch (view.shown()) {
            case Shown.Nothing _ -> compare.clear(emptiness(view));
            case Shown.Reading _ -> compare.clear(words.of(Phrase.READING));
            case Shown.Unreadable _ -> compare.clear(words.of(Phrase.UNREADABLE));
            case Shown.Compared(Version version, String _, TextDiff diff, boolean _) ->
                    compare.show(
                            model.when(version) + " · " + words.outcome(version.outcome().id()),
                            words.of(Phrase.ON_SCREEN),
                            diff);
        }
    }

    private String emptiness(View view) {
        if (!view.read()) {
            return "";
        }
        return view.versions().isEmpty()
                ? words.of(Phrase.EMPTY) + "\n" + words.of(Phrase.EMPTY_HELP)
                : words.of(Phrase.CHOOSE);
    }
}
