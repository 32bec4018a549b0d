package app.tomo.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A window that stood somewhere stands there again, as far as there is a screen.
class FramePlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 24, 1280, 776);
    private static final Rectangle2D RIGHT = new Rectangle2D(1280, 0, 1920, 1080);

    private static Rectangle2D placed(Rectangle2D wanted, Rectangle2D... free) {
        return FramePlace.within(wanted, List.of(free));
    }

    @Test
    void whatIsOnAScreenStaysAsItWas() {
        Rectangle2D place = new Rectangle2D(1400, 300, 960, 640);
        assertEquals(place, placed(place, LEFT, RIGHT));
    }

    @Test
    void whatStoodOnAScreenThatIsGoneComesToTheNearestOne() {
        assertEquals(
                new Rectangle2D(320, 160, 960, 640),
                placed(new Rectangle2D(1400, 300, 960, 640), LEFT));
    }

    @Test
    void whatIsPartlyOffIsMovedOntoTheScreenThatHasMostOfIt() {
        assertEquals(
                new Rectangle2D(1280, 24, 900, 600),
                placed(new Rectangle2D(1000, 24, 900, 600), LEFT, RIGHT));
    }

    @Test
    void whatIsLargerThanTheScreenBecomesAsLargeAsIt() {
        assertEquals(LEFT, placed(new Rectangle2D(-50, -50, 3000, 2000), LEFT));
    }

    @Test
    void thePanelStaysFree() {
        assertEquals(
                new Rectangle2D(10, 24, 400, 300), placed(new Rectangle2D(10, 0, 400, 300), LEFT));
    }
}
