package app.tomo.ui.editor;

import javafx.application.Platform;
import javafx.scene.Scene;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// Keeps what is in sight coloured: only the lines that are drawn and a few around them have styles that are looked after.
/// FX thread.
final class Colours {
    private static final int AROUND = 20;

    /// Many more than are drawn, should a layout believe that all are in sight.
    private static final int MOST = 500;

    private final CodeArea area;
    private final LineStates states;
    private final ObjIntConsumer<LineCanvas> overlay;
    private final Runnable beforeLayout = this::renew;
    private final Runnable afterLayout = this::laidOut;
    private boolean outdated;
    private int first;
    private int last;

    /// @param overlay paints what lies over the colours of a line
    Colours(CodeArea area, LineStates states, ObjIntConsumer<LineCanvas> overlay) {
        this.area = area;
        this.states = states;
        this.overlay = overlay;
        area.sceneProperty().subscribe(this::moved);
    }

    /// What the text was changed by; the states of the lines follow.
    void changed(List<PlainTextChange> changes) {
        int count = area.getParagraphs().size();
        if (changes.size() == 1) {
            PlainTextChange change = changes.getFirst();
            states.edited(
                    lineOf(change), ends(change.getRemoved()), ends(change.getInserted()), count);
        } else {
            changes.stream().mapToInt(this::lineOf).min().ifPresent(states::forget);
        }
    }

    /// Has what is in sight coloured anew before the next frame: once, however much happens until then.
    void outdated() {
        outdated = true;
        Platform.requestNextPulse();
    }

    private void renew() {
        if (outdated) {
            outdated = false;
            boolean _ = refresh();
        }
    }

    /// Colours what is in sight anew, wherever it is not as it should be: as few changes as there are stretches of lines,
    /// because each has the caret find its place again.
    private boolean refresh() {
        boolean any = false;
        int from = Math.max(0, first - AROUND);
        int to = Math.min(area.getParagraphs().size(), Math.min(last, first + MOST) + AROUND + 1);
        int line = from;
        while (line < to) {
            int end = line;
            StyleSpansBuilder<Collection<String>> stretch = new StyleSpansBuilder<>();
            while (end < to) {
                StyleSpans<Collection<String>> wanted = wanted(end);
                if (wanted.length() == 0 || area.getStyleSpans(end).equals(wanted)) {
                    break;
                }
                if (end > line) {
                    stretch.add(Paint.classes("", 0), 1);
                }
                stretch.addAll(wanted);
                end++;
            }
            if (end > line) {
                area.setStyleSpans(line, 0, stretch.create());
                any = true;
            }
            line = end + 1;
        }
        return any;
    }

    int lineOf(PlainTextChange change) {
        return area.offsetToPosition(
                        change.getPosition(), org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor();
    }

    static int ends(String text) {
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }

    private StyleSpans<Collection<String>> wanted(int line) {
        LineCanvas canvas = new LineCanvas(area.getParagraph(line).getText());
        canvas.draw(states.lex(line).tokens());
        overlay.accept(canvas, line);
        return canvas.spans();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(beforeLayout);
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /// Lines that came into sight are coloured before they are drawn.
    private void laidOut() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int top = area.firstVisibleParToAllParIndex();
        int bottom = area.lastVisibleParToAllParIndex();
        if (top == first && bottom == last) {
            return;
        }
        first = top;
        last = bottom;
        if (refresh()) {
            area.applyCss();
            area.layout();
        }
    }
}
