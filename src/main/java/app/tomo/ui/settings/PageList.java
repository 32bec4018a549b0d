package app.tomo.ui.settings;

import app.tomo.words.PageWords;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The names of the pages, one below the other; the arrow keys go through them. One stop for Tab: the page that is shown.
/// FX thread.
final class PageList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final String STRONG = "strong";

    private final List<PageId> pages;
    private final Consumer<PageId> choice;
    private final Map<PageId, Button> entries = new EnumMap<>(PageId.class);
    private PageId chosen;

    /// @param pages at least one
    /// @param choice told what the person wants to see
    PageList(PageWords words, List<PageId> pages, Consumer<PageId> choice) {
        this.pages = pages;
        this.choice = choice;
        chosen = pages.getFirst();
        getStyleClass().add("page-list");
        setMinWidth(USE_PREF_SIZE);
        for (PageId id : pages) {
            Button entry = new Button(words.of(id.label()));
            entry.getStyleClass().addAll("flat", "page-entry");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setFocusTraversable(false);
            entry.setOnAction(_ -> choice.accept(id));
            entries.put(id, entry);
            getChildren().add(entry);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// That page is shown.
    void mark(PageId id) {
        boolean here = isFocusWithin();
        chosen = id;
        entries.forEach(
                (each, entry) -> {
                    entry.pseudoClassStateChanged(CHOSEN, each == id);
                    entry.getStyleClass().remove(STRONG);
                    if (each == id) {
                        entry.getStyleClass().add(STRONG);
                    }
                    entry.setFocusTraversable(each == id);
                });
        if (here) {
            focusChosen();
        }
    }

    Node chosen() {
        return entries.getOrDefault(chosen, new Button());
    }

    void focusChosen() {
        chosen().requestFocus();
    }

    private void pressed(KeyEvent event) {
        int at = pages.indexOf(chosen);
        int to =
                switch (event.getCode()) {
                    case KeyCode.UP -> at - 1;
                    case KeyCode.DOWN -> at + 1;
                    case KeyCode.HOME -> 0;
                    case KeyCode.END -> pages.size() - 1;
                    default -> -2;
                };
        if (to != -2) {
            event.consume();
            choice.accept(pages.get(Math.clamp(to, 0, pages.size() - 1)));
        }
    }
}
