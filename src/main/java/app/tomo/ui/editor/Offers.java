package app.tomo.ui.editor;

import app.tomo.kbd.Completion;
import app.tomo.kbd.Completion.Item;
import app.tomo.kbd.Completion.Offer;
import app.tomo.kbd.Language;
import app.tomo.kbd.Outline;
import app.tomo.ui.theme.Theme;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;
import app.tomo.words.LanguageWords.Kind;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Supplier;

/// What could be meant, below the caret, with a line of help for the one that is chosen. The text keeps the focus. FX thread.
final class Offers {
    private static final double ROW = 24;
    private static final int ROWS = 9;
    private static final double WIDTH = 380;

    /// After these, what may follow is offered unasked.
    private static final String OPENERS = "(@$";

    private final CodeArea area;
    private final LineStates states;
    private final EditorWords words;
    private final Supplier<Outline> outline;
    private final Popup popup = new Popup();
    private final ListView<Item> list = new ListView<>();
    private final Label help = new Label();
    private final VBox box = new VBox(list, help);
    private int start;

    /// @param outline of the text as it is
    Offers(CodeArea area, LineStates states, EditorWords words, Supplier<Outline> outline) {
        this.area = area;
        this.states = states;
        this.words = words;
        this.outline = outline;
        box.getStyleClass().add("editor-offers");
        box.setPrefWidth(WIDTH);
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        help.getStyleClass().addAll("small", "muted", "offer-help");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(words.of(Sentence.OFFERS));
        list.setCellFactory(view -> new OfferCell());
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> explain(now));
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        popup.getContent().setAll(box);
        area.focusedProperty().subscribe((before, now) -> hide());
    }

    /// Offers what may stand at the caret, asked for.
    void show() {
        update();
    }

    /// Something was typed: what is offered follows, and begins after what opens something.
    void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (event.isControlDown() && !event.isAltDown()) {
            return;
        }
        if (popup.isShowing() || (text.length() == 1 && OPENERS.contains(text))) {
            update();
            if (text.isBlank() && !list.getItems().isEmpty() && isAnything()) {
                hide();
            }
        }
    }

    /// Behind a blank, what is one of a few is offered on, and what is one of hundreds only when asked for.
    private boolean isAnything() {
        return switch (list.getItems().getFirst().offer()) {
            case KEY, ALIAS, VARIABLE -> true;
            case FORM, ACTION, LAYER, VIRTUAL_KEY, OPTION, VALUE -> false;
        };
    }

    /// Whether what is chosen stands there already, so that Enter means the end of the line.
    private boolean isWritten() {
        Item chosen = list.getSelectionModel().getSelectedItem();
        String line = area.getParagraph(area.getCurrentParagraph()).getText();
        return chosen != null && line.substring(start, area.getCaretColumn()).equals(chosen.text());
    }

    void hide() {
        popup.hide();
    }

    /// Whether the key was meant for what is offered.
    boolean pressed(KeyEvent event) {
        if (!popup.isShowing()) {
            return false;
        }
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(ROWS);
            case PAGE_UP -> step(-ROWS);
            case ENTER -> {
                if (isWritten()) {
                    hide();
                    return false;
                }
                accept();
            }
            case TAB -> accept();
            case ESCAPE -> hide();
            case LEFT, RIGHT, HOME, END -> {
                hide();
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void update() {
        int line = area.getCurrentParagraph();
        String before = area.getParagraph(line).getText().substring(0, area.getCaretColumn());
        Completion found = Completion.at(before, states.start(line), outline.get());
        Bounds caret = area.getCaretBounds().orElse(null);
        boolean whole =
                found.items().size() == 1
                        && found.items().getFirst().text().equals(before.substring(found.start()));
        if (found.items().isEmpty() || whole || caret == null || !area.isEditable()) {
            hide();
            return;
        }
        start = found.start();
        list.getItems().setAll(found.items());
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        double rows = Math.min(ROWS, found.items().size()) * ROW;
        list.setPrefHeight(rows + 2);
        list.setMinHeight(rows + 2);
        box.getStylesheets().setAll(area.getScene().getStylesheets());
        box.getStylesheets().add(Theme.styleSheet(Offers.class, "editor.css"));
        popup.show(area, caret.getMinX(), caret.getMaxY() + 2);
    }

    private void step(int by) {
        int last = list.getItems().size() - 1;
        int at = list.getSelectionModel().getSelectedIndex();
        int next =
                Math.abs(by) == 1
                        ? Math.floorMod(at + by, last + 1)
                        : Math.clamp((long) at + by, 0, last);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    private void accept() {
        Item chosen = list.getSelectionModel().getSelectedItem();
        hide();
        if (chosen != null) {
            int line = area.getCurrentParagraph();
            area.replaceText(line, start, line, area.getCaretColumn(), chosen.text());
        }
    }

    private void explain(@Nullable Item item) {
        String text = item == null ? "" : help(item);
        help.setText(text);
        help.setManaged(!text.isEmpty());
        help.setVisible(!text.isEmpty());
    }

    private String help(Item item) {
        return switch (item.offer()) {
            case FORM -> help(Kind.FORM, item);
            case ACTION -> help(Kind.ACTION, item);
            case KEY -> help(Kind.KEY, item);
            case OPTION ->
                    (String.join(" · ", Language.values(item.text()))
                                    + "\n"
                                    + help(Kind.OPTION, item))
                            .strip();
            case LAYER, ALIAS, VARIABLE, VIRTUAL_KEY, VALUE -> "";
        };
    }

    private String help(Kind kind, Item item) {
        return words.help(kind, Language.plain(item.text()));
    }

    private String kind(Offer offer) {
        return words.offer(offer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private final class OfferCell extends ListCell<Item> {
        private final Label name = new Label();
        private final Label kind = new Label();
        private final HBox row = new HBox();

        OfferCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.getStyleClass().add("machine");
            kind.getStyleClass().addAll("small", "muted");
            row.getStyleClass().add("offer-row");
            row.getChildren().setAll(name, gap, kind);
            setOnMouseClicked(event -> accept());
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
            } else {
                name.setText(item.text());
                kind.setText(kind(item.offer()));
                setGraphic(row);
            }
        }
    }
}
