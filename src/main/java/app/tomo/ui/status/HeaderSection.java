package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Header;
import app.tomo.ui.theme.Glyph;
import app.tomo.words.Label;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Glyph, title, the line below it; the badge of a simulation; and the way out, which needs no keyboard.
final class HeaderSection extends HBox {
    private static final double GLYPH = 36;
    private static final String PARTS = " · ";
    private static final double CLOSE = 24;
    private static final double INSET = 6;

    /// So many letters stand in one line in the larger type.
    private static final int FITS = 26;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final Glyph glyph = new Glyph(GLYPH);
    private final javafx.scene.control.Label title = new javafx.scene.control.Label();
    private final javafx.scene.control.Label below = new javafx.scene.control.Label();
    private final javafx.scene.control.Label badge = new javafx.scene.control.Label();
    private final HBox first = new HBox();
    private final HBox second = new HBox();
    private final Button close = new Button();

    HeaderSection(StatusViewModel model, Runnable closing) {
        getStyleClass().add("status-header");
        title.getStyleClass().addAll("headline", "strong");
        title.setWrapText(true);
        below.getStyleClass().addAll("small", "muted");
        below.setWrapText(true);
        badge.getStyleClass().add("tag");
        badge.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().add("close");
        close.setAccessibleText(model.text(Label.CLOSE));
        close.setOnAction(event -> closing.run());
        new Hover(close).say(model.text(Label.CLOSE));
        first.getStyleClass().add("status-title");
        second.getStyleClass().add("status-title");
        VBox lines = new VBox(first, second);
        setHgrow(lines, Priority.ALWAYS);
        close.setManaged(false);
        Region cross = new Region();
        cross.getStyleClass().add("cross");
        close.setGraphic(cross);
        getChildren().setAll(glyph, lines, close);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(Header header, String simulated) {
        glyph.show(header.headline().id());
        for (Tone tone : Tone.values()) {
            glyph.getStyleClass().remove(tone.style());
        }
        glyph.getStyleClass().add(header.tone().style());
        title.setText(together(header.title()));
        boolean isLong = header.title().length() > FITS;
        title.pseudoClassStateChanged(LONG, isLong);
        // Beside a long title it would take the room for it.
        first.getChildren().setAll(title);
        second.getChildren().setAll(below);
        (isLong ? second : first).getChildren().add(badge);
        below.setText(unbroken(header.below()));
        badge.setText(simulated);
        badge.setVisible(!simulated.isEmpty());
        badge.setManaged(!simulated.isEmpty());
        setAccessibleText(String.join(", ", header.title(), header.below(), simulated));
    }

    /// Where it breaks after all, no word stands alone in the last line.
    private static String together(String title) {
        int last = title.lastIndexOf(' ');
        return last < 0 ? title : title.substring(0, last) + '\u00A0' + title.substring(last + 1);
    }

    /// A line of parts that is too long breaks between them.
    private static String unbroken(String line) {
        return line.contains(PARTS)
                ? line.replace(PARTS, "\n").replace(' ', '\u00A0').replace("\n", "\u00A0· ")
                : line;
    }

    /// An ordinary window has a button of its own for that.
    void showClose(boolean shown) {
        close.setVisible(shown);
    }

    /// In the corner, where it takes no room from the lines.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        close.resizeRelocate(getWidth() - CLOSE - INSET, INSET, CLOSE, CLOSE);
    }
}
