package app.tomo.ui.settings;

import app.tomo.ui.theme.Theme;
import app.tomo.words.PageLabel;
import app.tomo.words.PageWords;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The list of pages, and beside it the page that was chosen. FX thread.
final class SettingsPane extends HBox {
    private static final KeyCombination NEXT_PANE = new KeyCodeCombination(KeyCode.F6);
    private static final KeyCombination OTHER_PANE =
            new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN);

    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");

    private final Map<PageId, Supplier<SettingsPage>> makers;
    private final Map<PageId, SettingsPage> made = new EnumMap<>(PageId.class);
    private final Map<PageId, Node> focused = new EnumMap<>(PageId.class);
    private final PageList list;
    private final StackPane place = new StackPane();
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private @Nullable SettingsPage current;
    private boolean inSight;

    /// @param makers of the pages that there are
    SettingsPane(PageWords words, Map<PageId, Supplier<SettingsPage>> makers) {
        this.makers = new EnumMap<>(makers);
        getStyleClass().add("settings");
        getStylesheets().add(Theme.styleSheet(SettingsPane.class, "settings.css"));
        list = new PageList(words, List.copyOf(this.makers.keySet()), this::choose);
        list.setAccessibleText(words.of(PageLabel.PAGES));
        place.getStyleClass().add("settings-page");
        place.setMinSize(0, 0);
        setHgrow(place, Priority.ALWAYS);
        getChildren().setAll(list, place);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // After the page, which may know better what is looked for.
        addEventHandler(KeyEvent.KEY_PRESSED, this::find);
    }

    /// Shows that page, or the first one where there is none of that name; unless the page before keeps the person.
    void choose(PageId wanted) {
        PageId id = makers.containsKey(wanted) ? wanted : makers.keySet().iterator().next();
        SettingsPage before = current;
        if (before == null || before.id() != id) {
            if (mayLeave()) {
                leave();
                turnTo(made.computeIfAbsent(id, this::make));
            }
        }
        if (current != null) {
            list.mark(current.id());
        }
    }

    private SettingsPage make(PageId id) {
        return Objects.requireNonNull(makers.get(id)).get();
    }

    private void turnTo(SettingsPage page) {
        current = page;
        subject.bind(page.subject());
        place.getChildren().setAll(page.content());
        if (inSight) {
            page.shown();
        }
    }

    private void leave() {
        SettingsPage before = current;
        if (before != null) {
            rememberFocus(before);
            if (inSight) {
                before.hidden();
            }
        }
    }

    /// The window was opened.
    void open() {
        inSight = true;
        if (current != null) {
            current.shown();
        }
    }

    /// The window was closed.
    void close() {
        inSight = false;
        if (current != null) {
            current.hidden();
        }
    }

    void showDifference() {
        if (current != null) {
            current.showDifference();
        }
    }

    @Nullable PageId shownPage() {
        return current == null ? null : current.id();
    }

    /// What the page that is shown is about.
    ReadOnlyStringProperty subject() {
        return subject.getReadOnlyProperty();
    }

    boolean mayLeave() {
        return current == null || current.mayLeave();
    }

    /// From the list to the page and back, to where the person was in it.
    private void pressed(KeyEvent event) {
        if (NEXT_PANE.match(event) || OTHER_PANE.match(event)) {
            event.consume();
            if (list.isFocusWithin()) {
                intoThePage();
            } else {
                focusList();
            }
        }
    }

    private void find(KeyEvent event) {
        if (FIND.match(event) && current != null) {
            event.consume();
            current.find();
        }
    }

    void focusList() {
        if (current != null) {
            rememberFocus(current);
        }
        list.focusChosen();
    }

    private void intoThePage() {
        Node known = current == null ? null : focused.get(current.id());
        if (known != null
                && Objects.equals(known.getScene(), getScene())
                && known.isFocusTraversable()) {
            known.requestFocus();
        } else {
            list.focusChosen();
            boolean _ = list.chosen().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void rememberFocus(SettingsPage page) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (place.equals(each)) {
                focused.put(page.id(), owner);
            }
        }
    }
}
