package app.tomo.ui.editor;

import app.tomo.kbd.Outline;
import app.tomo.kbd.Outline.Entry;
import app.tomo.kbd.Outline.Kind;
import app.tomo.ui.theme.Theme;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// What a config defines, as a tree; a click or Enter goes there. FX thread only.
public final class OutlinePane extends StackPane {
    /// A part with more is closed until somebody opens it.
    private static final int LONG = 40;

    /// A line of the tree: a part, or a thing in it.
    private record Line(String text, @Nullable Entry entry) {}

    private final EditorWords words;
    private final Consumer<Entry> jump;
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private final Label nothing = new Label();
    private final Map<Kind, TreeItem<Line>> parts = new EnumMap<>(Kind.class);
    private Outline shown = new Outline(List.of());

    /// @param jump goes to what was chosen
    public OutlinePane(EditorWords words, Consumer<Entry> jump) {
        this.words = words;
        this.jump = jump;
        getStyleClass().add("outline");
        getStylesheets().add(Theme.styleSheet(OutlinePane.class, "editor.css"));
        tree.setShowRoot(false);
        tree.getRoot().setExpanded(true);
        tree.setAccessibleText(words.of(Sentence.OUTLINE));
        tree.setCellFactory(view -> new LineCell());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        nothing.setText(words.of(Sentence.OUTLINE_EMPTY));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        getChildren().setAll(tree, nothing);
        fill();
    }

    /// Shows the outline of another text; what was opened and closed stays so.
    public void show(Outline outline) {
        if (!outline.equals(shown)) {
            shown = outline;
            fill();
        }
    }

    private void fill() {
        tree.getRoot().getChildren().clear();
        for (Kind kind : Kind.values()) {
            List<TreeItem<Line>> lines =
                    shown.entries().stream()
                            .filter(entry -> entry.kind() == kind)
                            .map(entry -> new TreeItem<>(new Line(entry.name(), entry)))
                            .toList();
            if (!lines.isEmpty()) {
                TreeItem<Line> part =
                        parts.computeIfAbsent(kind, each -> closed(lines.size() > LONG));
                part.setValue(new Line(words.part(id(kind), lines.size()), null));
                part.getChildren().setAll(lines);
                tree.getRoot().getChildren().add(part);
            }
        }
        nothing.setVisible(shown.entries().isEmpty());
    }

    private static TreeItem<Line> closed(boolean closed) {
        TreeItem<Line> part = new TreeItem<>();
        part.setExpanded(!closed);
        return part;
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void pressed(KeyEvent event) {
        TreeItem<Line> chosen = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            go(chosen.getValue());
        }
    }

    private void go(Line line) {
        Entry entry = line.entry();
        if (entry != null) {
            jump.accept(entry);
        }
    }

    private final class LineCell extends TreeCell<Line> {
        LineCell() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked());
        }

        private void clicked() {
            Line line = getItem();
            if (line != null) {
                go(line);
            }
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("part", "name");
            setText(line == null || empty ? null : line.text());
            if (line != null && !empty) {
                getStyleClass().add(line.entry() == null ? "part" : "name");
            }
        }
    }
}
