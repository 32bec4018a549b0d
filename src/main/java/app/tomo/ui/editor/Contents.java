package app.tomo.ui.editor;

import app.tomo.words.EditorWords;
import app.tomo.words.EditorWords.Sentence;

import javafx.scene.control.Label;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The text as a whole: how it comes in, and what is done with one that is too much to be drawn. FX thread.
final class Contents {
    private final CodeArea area;
    private final EditorWords words;
    private final Consumer<@Nullable Label> place;
    private final Label notice = new Label();

    /// A text of which only the beginning is shown.
    private @Nullable String whole;

    private boolean editable = true;
    private boolean coming;

    /// @param place shows a notice, or none
    Contents(CodeArea area, EditorWords words, Consumer<@Nullable Label> place) {
        this.area = area;
        this.words = words;
        this.place = place;
        notice.getStyleClass().add("editor-notice");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
    }

    void take(String text) {
        boolean fits = TextBounds.fit(text);
        whole = fits ? null : text;
        area.setEditable(editable && fits);
        coming = true;
        area.replace(PlainDocument.of(area, fits ? text : TextBounds.beginning(text)));
        area.moveTo(0);
        coming = false;
        notice(fits ? "" : words.tooLong(TextBounds.longestLine(text)));
    }

    /// The caret of a text that comes in stands at its end for a moment: nobody looks for what is there.
    boolean isComing() {
        return coming;
    }

    boolean isCut() {
        return whole != null;
    }

    String text() {
        return whole == null ? area.getText() : whole;
    }

    void setEditable(boolean can) {
        editable = can;
        area.setEditable(can && whole == null);
    }

    /// Something was too much, and is not taken.
    void refused() {
        notice(words.of(Sentence.TOO_LONG_TO_TAKE));
    }

    /// What was said of an older text is over.
    void changed() {
        if (whole == null && !notice.getText().isEmpty()) {
            notice("");
        }
    }

    private void notice(String text) {
        notice.setText(text);
        place.accept(text.isEmpty() ? null : notice);
    }
}
