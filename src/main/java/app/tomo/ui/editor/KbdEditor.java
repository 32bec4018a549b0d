package app.tomo.ui.editor;

import app.tomo.kbd.Outline;
import app.tomo.model.Severity;
import app.tomo.ui.theme.Theme;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The text of a config, to be read and changed. It knows no file: whoever shows it says what is in it and what was found in
/// it, and asks for the text. FX thread only.
public final class KbdEditor extends BorderPane {
    private final EditorWords words;
    private final CodeArea area = new CodeArea();
    private final Region ground = new Region();
    private final StackPane middle = new StackPane(ground, new VirtualizedScrollPane<>(area));
    private final Marks marks = new Marks();
    private final LineStates states = new LineStates(line -> area.getParagraph(line).getText());
    private final Colours colours = new Colours(area, states, this::overlay);
    private final Brackets brackets = new Brackets(states, () -> area.getParagraphs().size());
    private final Typing typing = new Typing(area, states);
    private final Finder finder = new Finder(area, this::repaint);
    private final SearchBar search;
    private final LineBar goTo;
    private final Offers offers;
    private final Hints hints;
    private final List<Runnable> listeners = new ArrayList<>();
    private int digits;
    private final Shortcuts writing;
    private @Nullable Outline outline;
    private boolean wanted;
    private Brackets.@Nullable Pair pair;

    public KbdEditor(EditorWords words) {
        this.words = words;
        getStyleClass().add("kbd-editor");
        getStylesheets().add(Theme.styleSheet(KbdEditor.class, "editor.css"));
        area.setAccessibleText(words.of(Sentence.TEXT));
        ground.getStyleClass().add("gutter-ground");
        StackPane.setAlignment(ground, Pos.CENTER_LEFT);
        area.setLineHighlighterOn(true);
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        search = new SearchBar(words, finder, this::closeBar);
        goTo = new LineBar(words, this::jumpTo, this::closeBar);
        offers = new Offers(area, states, words, this::outline);
        hints = new Hints(area, states, marks, words, this::outline);
        area.caretPositionProperty().addListener((property, before, now) -> caretMoved());
        writing = writing();
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, event -> offers.typed(event.getCharacter()));
        addEventFilter(KeyEvent.KEY_PRESSED, everywhere()::pressed);
        var _ = area.multiPlainChanges().subscribe(this::changed);
        numbers();
    }

    /// The text comes in with the first layout: its lines look up their colours at once, before a new scene has any.
    @Override
    protected void layoutChildren() {
        if (getCenter() == null) {
            setCenter(middle);
            if (wanted) {
                area.requestFocus();
            }
        }
        super.layoutChildren();
    }

    /// Shows another text. Undo begins anew, the caret stands at the start, nothing is marked.
    public void open(String text) {
        marks.replace(List.of());
        outline = null;
        area.replace(PlainDocument.of(area, text));
        area.moveTo(0);
        area.getUndoManager().forgetHistory();
        area.getUndoManager().mark();
        area.showParagraphAtTop(0);
    }

    /// Puts another text in place of this one, which can be undone.
    public void replaceAll(String text) {
        area.getUndoManager().preventMerge();
        area.replace(PlainDocument.of(area, text));
        area.moveTo(0);
        area.requestFollowCaret();
    }

    /// As typed; lines end by `\n`. Takes milliseconds for a long text: not for each key press.
    public String text() {
        return area.getText();
    }

    /// Has something done after each change of the text.
    public void onEdited(Runnable listener) {
        listeners.add(listener);
    }

    /// Shows what was found in the text, in place of what was found before.
    public void mark(List<Mark> found) {
        marks.replace(found);
        repaint();
        for (int line = 0; line < area.getParagraphs().size(); line++) {
            if (area.getParagraphGraphic(line) != null) {
                area.recreateParagraphGraphic(line);
            }
        }
    }

    /// Puts the caret to a place, from 1, and shows it; what lies beyond the text becomes its nearest place.
    public void jumpTo(int line, int column) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        String text = area.getParagraph(paragraph).getText();
        area.moveTo(paragraph, Marks.offset(text, column - 1));
        area.showParagraphAtCenter(paragraph);
        requestFocus();
    }

    public void jumpTo(Mark mark) {
        jumpTo(mark.line(), mark.column());
    }

    /// The line of the caret, from 1.
    public int caretLine() {
        return area.getCurrentParagraph() + 1;
    }

    /// Hands over the outline of the text, which names what is offered while typing. Without it the editor makes one itself, each
    /// time, which a long text lets feel.
    public void outline(Outline known) {
        outline = known;
    }

    public void undo() {
        area.undo();
    }

    public void redo() {
        area.redo();
    }

    public void find() {
        setTop(search);
        search.show(chosen(), false);
    }

    public void replace() {
        setTop(search);
        search.show(chosen(), true);
    }

    public void goToLine() {
        setTop(goTo);
        goTo.show(caretLine());
    }

    /// Makes comments of the chosen lines, or of comments lists again.
    public void toggleComment() {
        if (area.isEditable()) {
            typing.toggleComment();
        }
    }

    public void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    @Override
    public void requestFocus() {
        wanted = true;
        area.requestFocus();
    }

    private Outline outline() {
        return outline == null ? Outline.of(text()) : outline;
    }

    private void pressed(KeyEvent event) {
        hints.hide();
        if (offers.pressed(event)) {
            event.consume();
        } else {
            writing.pressed(event);
        }
    }

    private Shortcuts everywhere() {
        return new Shortcuts()
                .on(KeyCode.F, this::find, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.H, this::replace, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.G, this::goToLine, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.F3, () -> search.step(1))
                .on(KeyCode.F3, () -> search.step(-1), KeyCombination.SHIFT_DOWN);
    }

    private Shortcuts writing() {
        return new Shortcuts()
                .on(KeyCode.ENTER, () -> write(typing::enter))
                .on(KeyCode.TAB, () -> write(typing::tab))
                .on(KeyCode.TAB, () -> write(typing::tabBack), KeyCombination.SHIFT_DOWN)
                .on(KeyCode.TAB, () -> leave(true), KeyCombination.CONTROL_DOWN)
                .on(
                        KeyCode.TAB,
                        () -> leave(false),
                        KeyCombination.CONTROL_DOWN,
                        KeyCombination.SHIFT_DOWN)
                .on(KeyCode.SPACE, () -> offers.show(), KeyCombination.CONTROL_DOWN)
                .on(KeyCode.F1, () -> hints.showAtCaret())
                .on(KeyCode.SLASH, this::toggleComment, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.DIVIDE, this::toggleComment, KeyCombination.SHORTCUT_DOWN);
    }

    private void write(Runnable change) {
        if (area.isEditable()) {
            change.run();
        }
    }

    /// The tab key writes blanks, so another way leads out.
    private void leave(boolean forward) {
        boolean _ =
                area.requestFocusTraversal(
                        forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    private void closeBar() {
        setTop(null);
        finder.stop();
        requestFocus();
    }

    private String chosen() {
        String selected = area.getSelectedText();
        return selected.contains("\n") ? "" : selected;
    }

    private void repaint() {
        boolean _ = colours.refresh();
    }

    private void caretMoved() {
        Brackets.Pair now = brackets.at(area.getCurrentParagraph(), area.getCaretColumn());
        if (!Objects.equals(now, pair)) {
            pair = now;
            repaint();
        }
    }

    private void overlay(LineCanvas canvas, int line) {
        if (pair != null) {
            pair.paint(canvas, line);
        }
        finder.paint(canvas, line);
        marks.paint(canvas, line, area.getParagraph(line).getText());
    }

    private void changed(List<PlainTextChange> changes) {
        for (PlainTextChange change : changes) {
            marks.edited(
                    colours.lineOf(change),
                    Colours.ends(change.getRemoved()),
                    Colours.ends(change.getInserted()));
        }
        colours.changed(changes);
        pair = null;
        caretMoved();
        repaint();
        if (getTop() == search) {
            search.edited();
        }
        numbers();
        listeners.forEach(Runnable::run);
    }

    /// Every number is as wide as the last line's.
    private void numbers() {
        int needed = Math.max(3, Integer.toString(area.getParagraphs().size()).length());
        if (needed != digits) {
            digits = needed;
            ground.setMaxWidth(GutterCell.width(digits));
            ground.setMinWidth(GutterCell.width(digits));
            area.setParagraphGraphicFactory(this::gutter);
        }
    }

    private Node gutter(int line) {
        GutterCell cell = new GutterCell(Integer.toString(line + 1), digits);
        Mark mark = marks.in(line);
        if (mark != null) {
            cell.mark(
                    mark.severity(),
                    words.of(
                            mark.severity() == Severity.BROKEN
                                    ? Sentence.MARK_BROKEN
                                    : Sentence.MARK_WARNING));
        }
        return cell;
    }
}
