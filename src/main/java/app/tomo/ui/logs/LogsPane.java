package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;
import app.tomo.ui.theme.Theme;
import app.tomo.words.Label;
import app.tomo.words.PageLabel;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The log as a list that keeps its newest line in sight, until somebody looks further up. FX thread.
final class LogsPane extends VBox {
    private static final double LINE = 22;
    private static final int TRIES = 3;
    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");
    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");
    private static final Set<KeyCode> UPWARDS = Set.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME);

    private final LogsViewModel model;
    private final ListView<LogLine> list = new ListView<>();
    private final Button jump = new Button();
    private final javafx.scene.control.Label nothing = new javafx.scene.control.Label();
    private final javafx.scene.control.Label count = new javafx.scene.control.Label();
    private final javafx.scene.control.Label status = new javafx.scene.control.Label();
    private final LogSearch search;
    private final LogExport export;
    private boolean following = true;
    private int tries;

    LogsPane(LogsViewModel model, LogExport export) {
        this.model = model;
        this.export = export;
        search = new LogSearch(model, list, this::leave);
        getStyleClass().add("logs");
        getStylesheets().add(Theme.styleSheet(LogsPane.class, "logs.css"));
        list.setItems(model.shown());
        list.setFixedCellSize(LINE);
        list.setCellFactory(view -> new LineCell(model));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(model.text(Label.LOGS));
        addEventHandler(KeyEvent.KEY_PRESSED, this::looked);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::passEscapeOn);
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
        model.shown().addListener((ListChangeListener<LogLine>) change -> changed());
        list.heightProperty().subscribe(height -> changed());
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.addPostLayoutPulseListener(this::keepTheEnd);
                            }
                        });
        nothing.getStyleClass().addAll("muted", "nothing");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        jump.setText(model.text(Label.LOGS_JUMP));
        jump.getStyleClass().addAll("accent", "jump");
        jump.setOnAction(event -> follow());
        StackPane.setAlignment(jump, Pos.BOTTOM_RIGHT);
        StackPane middle = new StackPane(list, nothing, jump);
        setVgrow(middle, Priority.ALWAYS);
        getChildren()
                .setAll(
                        new LogToolbar(model, this::copy, this::export).bar(),
                        finder(),
                        middle,
                        footer());
        changed();
    }

    private HBox finder() {
        HBox bar = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        bar.getStyleClass().add("logs-toolbar");
        return bar;
    }

    /// How many lines there are and what became of others; what became of an export.
    private VBox footer() {
        VBox footer = new VBox(count, status);
        footer.getStyleClass().add("logs-footer");
        for (javafx.scene.control.Label each : List.of(count, status)) {
            each.getStyleClass().addAll("small", "muted");
            each.setWrapText(true);
            each.setMinHeight(USE_PREF_SIZE);
            each.managedProperty().bind(each.textProperty().isNotEmpty());
        }
        return footer;
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.words().of(PageLabel.LOGS_EXPORT_TITLE));
        chooser.setInitialFileName("tomo.log");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            export(file.toPath());
        }
    }

    void export(Path file) {
        export.write(file, model.shown(), status::setText);
    }

    /// The first thing to reach by keyboard is the log itself.
    void focus() {
        list.requestFocus();
        follow();
    }

    private void follow() {
        following = true;
        changed();
    }

    private void leave() {
        if (scrollable()) {
            following = false;
            changed();
        }
    }

    private void changed() {
        int last = model.shown().size() - 1;
        search.tell();
        count.setText(model.count());
        nothing.setText(model.emptiness());
        nothing.setVisible(last < 0);
        jump.setVisible(!following && last >= 0);
        tries = following ? TRIES : 0;
        requestLayout();
    }

    /// A list that has just got its lines, or its size, forgets where it was told to go: so it is told after each layout
    /// until it is there.
    private void keepTheEnd() {
        int last = model.shown().size() - 1;
        if (tries > 0 && last >= 0) {
            tries--;
            list.scrollTo(last);
            list.layout();
            ScrollBar bar = bar();
            if (bar != null) {
                bar.setValue(bar.getMax());
            }
        }
    }

    void find() {
        search.focus();
    }

    private void looked(KeyEvent event) {
        if (FIND.match(event)) {
            event.consume();
            find();
        }
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            event.consume();
            copy();
        } else if (UPWARDS.contains(event.getCode())) {
            leave();
        } else if (event.getCode() == KeyCode.END) {
            follow();
        }
    }

    /// A list keeps that key for itself, though nothing in this one is edited; it is meant for the window.
    private void passEscapeOn(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            fireEvent(event.copyFor(this, this));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() > 0) {
            leave();
        } else if (event.getDeltaY() < 0 && atTheEnd()) {
            follow();
        }
    }

    /// Whoever points at a line wants it to stay.
    private void clicked(MouseEvent event) {
        leave();
    }

    private boolean scrollable() {
        return model.shown().size() * LINE > list.getHeight();
    }

    private boolean atTheEnd() {
        ScrollBar bar = bar();
        return bar == null || bar.getValue() >= bar.getMax();
    }

    private @Nullable ScrollBar bar() {
        return list.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElse(null);
    }

    private void copy() {
        List<LogLine> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text(chosen.isEmpty() ? model.shown() : chosen));
        boolean _ = Clipboard.getSystemClipboard().setContent(content);
    }
}
