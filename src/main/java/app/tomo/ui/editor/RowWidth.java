package app.tomo.ui.editor;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/// Gives all rows in sight one width as soon as one of them is wider than the view, in steps with room to spare. Left to
/// themselves they would all be measured anew at each key typed into the longest. FX thread.
final class RowWidth {
    private static final double STEP = 400;
    private static final double EDGE = 40;

    private final CodeArea area;
    private final Set<Region> rows = new LinkedHashSet<>();
    private final Runnable afterLayout = this::laidOut;
    private double width = Region.USE_COMPUTED_SIZE;
    private int first;
    private boolean typed;

    RowWidth(CodeArea area) {
        this.area = area;
        area.sceneProperty().subscribe(this::moved);
        var _ = area.multiPlainChanges().subscribe(_ -> typed = true);
    }

    /// Looks after the row that holds this, for as long as it is shown.
    void follow(Node part) {
        part.parentProperty().subscribe(this::held);
    }

    private void held(@Nullable Parent row) {
        if (row instanceof Region held) {
            rows.add(held);
            held.setMinWidth(width);
        }
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void laidOut() {
        rows.removeIf(row -> row.getScene() == null);
        double longest = 0;
        for (Region row : rows) {
            longest = Math.max(longest, row.prefWidth(Region.USE_COMPUTED_SIZE));
        }
        widen(wanted(longest));
        makeRoom();
    }

    /// Only a row that wants a layout of its own is measured again.
    private void widen(double wanted) {
        if (wanted != width) {
            width = wanted;
            rows.forEach(
                    row -> {
                        row.setMinWidth(wanted);
                        row.requestLayout();
                    });
            area.requestFollowCaret();
        }
    }

    /// Gets narrower only where the text was scrolled: nothing moves below somebody who types.
    private double wanted(double longest) {
        if (longest <= area.getWidth()) {
            return Region.USE_COMPUTED_SIZE;
        }
        double needed = Math.ceil((longest + area.getWidth() / 2) / STEP) * STEP;
        int top = area.getVisibleParagraphs().isEmpty() ? 0 : area.firstVisibleParToAllParIndex();
        boolean scrolled = top != first;
        first = top;
        return scrolled ? needed : Math.max(needed, width);
    }

    /// Who types towards the right edge gets a quarter of the view to type on, instead of a step with each key: whenever the
    /// text moves sideways, all rows are laid out anew.
    private void makeRoom() {
        if (typed && atEdge()) {
            area.scrollXBy(area.getWidth() / 4);
        }
        typed = false;
    }

    private boolean atEdge() {
        return area.getCaretBounds()
                .map(area::screenToLocal)
                .filter(bounds -> bounds.getMaxX() > area.getWidth() - EDGE)
                .isPresent();
    }
}
