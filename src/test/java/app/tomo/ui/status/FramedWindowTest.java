package app.tomo.ui.status;

import static app.tomo.words.SnapshotBuilder.NOW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.Wish;
import app.tomo.words.NoTray;
import app.tomo.words.SnapshotBuilder;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.stage.Screen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The status window where there is no tray: one with a frame, whose height is its content's.
class FramedWindowTest {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final OpenWindow window = new OpenWindow();

    @BeforeEach
    void open() {
        window.show(Situations.well());
        window.noTray(NoTray.NO_HOST);
        window.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingScrollsWhereTheScreenHasRoom() {
        assertFalse(scrolls());
        double well = height();
        window.show(Situations.failed());
        window.comesToRest();
        assertFalse(scrolls());
        assertTrue(height() > well);
        window.show(Situations.well());
        window.comesToRest();
        assertEquals(well, height());
        assertFalse(scrolls());
    }

    @Test
    void itIsOnTheScreenWhateverItShows() {
        window.show(Situations.crashLooping());
        window.comesToRest();
        window.click("evidence");
        assertTrue(height() <= Screen.getPrimary().getVisualBounds().getHeight());
    }

    @Test
    void aLongHeadlineIsSetSmallerAndKeepsItsLastWordsTogether() {
        assertFalse(headline("kanata is well").getPseudoClassStates().contains(LONG));
        window.show(
                SnapshotBuilder.stopped()
                        .wish(Wish.EMERGENCY_STOPPED, NOW)
                        .headline(Headline.EMERGENCY_STOPPED));
        Node headline = headline("Emergency stop: kanata stays off");
        assertTrue(headline.getPseudoClassStates().contains(LONG));
        assertFalse(window.labelled("Start").getStyleClass().contains("accent"));
    }

    /// A tray that comes and goes has another window take the place of this one. Closing the only window would end Tomo.
    @Test
    void aWindowThatIsReplacedWasClosedByNobody() {
        window.trayIsBack();
        window.open();
        assertTrue(window.isShowing());
        window.noTray(NoTray.NO_HOST);
        window.open();
        assertTrue(window.isShowing());
        assertEquals(0, window.timesClosed());
        window.close();
        assertEquals(1, window.timesClosed());
    }

    private Node headline(String text) {
        return window.labelled(text);
    }

    private double height() {
        return window.pane().getScene().getHeight();
    }

    private boolean scrolls() {
        return window.pane().lookupAll(".middle > .scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
    }
}
