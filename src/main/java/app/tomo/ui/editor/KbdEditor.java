package app.tomo.ui.editor;

import app.tomo.kbd.Outline;
import app.tomo.ui.theme.Theme;
import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The text of a config, to be read and changed. It knows no file: whoever shows it says what is in it and what was found in
/// it, and asks for the text. FX thread only.
public final class KbdEditor extends BorderPane {
    private final BoundedArea area = new BoundedArea();
    private final Contents contents;
    private final Marks marks = new Marks();
    private final Gutter gutter;
    private final StackPane middle;
    private final LineStates states = new LineStates(line -> area.getParagraph(line).getText());
    private final Colours colours = new Colours(area, states, this::overlay);
    private final CaretPair pair = new CaretPair(area, states);
    private final Typing typing = new Typing(area, states);
    private final Finder finder = new Finder(area, this::repaint);
    private final SearchBar search;
    private final LineBar goTo;
    private final Offers offers;
    private final Hints hints;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Shortcuts writing;

    private @Nullable Outline outline;
    private boolean wanted;

    public KbdEditor(EditorWords words) {
        contents = new Contents(area, words, this::setBottom);
        area.onRefusal(contents::refused);
        getStyleClass().add("kbd-editor");
        getStylesheets().add(Theme.styleSheet(KbdEditor.class, "editor.css"));
        area.setAccessibleText(words.of(Sentence.TEXT));
        gutter = new Gutter(area, marks, words);
        middle = new StackPane(gutter.ground(), new VirtualizedScrollPane<>(area));
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        search = new SearchBar(words, finder, this::closeBar);
        goTo = new LineBar(words, this::jumpTo, this::closeBar);
        offers = new Offers(area, states, words, this::outline);
        hints = new Hints(area, states, marks, words, this::outline);
        area.caretPositionProperty().addListener((property, before, now) -> caretMoved());
        writing = EditorKeys.writing(this, typing, offers, hints);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, offers::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, EditorKeys.everywhere(this, search)::pressed);
        var _ = area.multiPlainChanges().subscribe(this::changed);
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
        contents.take(text);
        caretMoved();
        area.getUndoManager().forgetHistory();
        area.getUndoManager().mark();
        area.showParagraphAtTop(0);
    }

    /// Puts another text in place of this one, which can be undone unless it is one that cannot be edited. The caret stays in its
    /// line, as far as there is one.
    public void replaceAll(String text) {
        if (contents.isCut() || !TextBounds.fit(text)) {
            open(text);
            return;
        }
        area.getUndoManager().preventMerge();
        int line = area.getCurrentParagraph();
        contents.take(text);
        area.moveTo(Math.min(line, area.getParagraphs().size() - 1), 0);
        caretMoved();
        area.requestFollowCaret();
    }

    /// As typed; lines end by `\n`. Takes milliseconds for a long text: not for each key press.
    public String text() {
        return contents.text();
    }

    /// Has something done after each change of the text.
    public void onEdited(Runnable listener) {
        listeners.add(listener);
    }

    /// Shows what was found in the text, in place of what was found before.
    public void mark(List<Mark> found) {
        marks.replace(found);
        repaint();
        gutter.redraw();
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

    /// Hands over the outline of the text, which names what is offered while typing. Until then the editor goes by the one that it
    /// had; it makes one itself only where it has none, which a long text lets feel.
    public void outline(Outline known) {
        outline = known;
    }

    public void undo() {
        if (area.isEditable()) {
            area.undo();
        }
    }

    public void redo() {
        if (area.isEditable()) {
            area.redo();
        }
    }

    public void find() {
        setTop(search);
        search.show(finder.selected(), false);
    }

    public void replace() {
        setTop(search);
        search.show(finder.selected(), true);
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
        contents.setEditable(editable);
    }

    @Override
    public void requestFocus() {
        wanted = true;
        area.requestFocus();
    }

    private Outline outline() {
        Outline known = outline == null ? Outline.of(text()) : outline;
        outline = known;
        return known;
    }

    private void pressed(KeyEvent event) {
        hints.hide();
        if (offers.pressed(event)) {
            event.consume();
        } else {
            writing.pressed(event);
        }
    }

    boolean isEditable() {
        return area.isEditable();
    }

    /// The tab key writes blanks, so another way leads out.
    void leave(TraversalDirection direction) {
        boolean _ = area.requestFocusTraversal(direction);
    }

    private void closeBar() {
        setTop(null);
        finder.stop();
        requestFocus();
    }

    private void repaint() {
        colours.outdated();
    }

    private void caretMoved() {
        if (!contents.isComing() && pair.isAnother()) {
            repaint();
        }
    }

    private void overlay(LineCanvas canvas, int line) {
        pair.paint(canvas, line);
        finder.paint(canvas, line);
        marks.paint(canvas, line, area.getParagraph(line).getText());
    }

    private void changed(List<PlainTextChange> changes) {
        changes.forEach(change -> marks.edited(colours.lineOf(change), change));
        colours.changed(changes);
        caretMoved();
        repaint();
        if (search.equals(getTop())) {
            search.edited();
        }
        gutter.fit();
        contents.changed();
        listeners.forEach(Runnable::run);
    }
}
