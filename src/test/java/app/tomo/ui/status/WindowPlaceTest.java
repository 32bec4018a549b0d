package app.tomo.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.ui.status.WindowPlace.Area;

import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Area SCREEN = new Area(0, 27, 1280, 773);

    @Test
    void belowAnIconAtTheTopAndWithinTheScreen() {
        assertEquals(
                new Area(1280 - 8 - 380, 35, 380, 540), WindowPlace.at(1240, 14, 380, 540, SCREEN));
    }

    @Test
    void aboveAnIconAtTheBottom() {
        assertEquals(
                new Area(410, 252, 380, 540),
                WindowPlace.at(600, 800, 380, 540, new Area(0, 0, 1280, 800)));
    }

    @Test
    void centredOnTheIcon() {
        assertEquals(new Area(410, 35, 380, 540), WindowPlace.at(600, 10, 380, 540, SCREEN));
    }

    @Test
    void noTallerThanAScreenOf800By600() {
        assertEquals(
                new Area(800 - 8 - 380, 8, 380, 584),
                WindowPlace.at(790, 10, 380, 700, new Area(0, 0, 800, 600)));
    }

    @Test
    void onASecondScreenToTheLeft() {
        assertEquals(
                new Area(-1272, 10, 380, 540),
                WindowPlace.at(-1275, 2, 380, 540, new Area(-1280, 0, 1280, 800)));
    }

    @Test
    void inTheMiddleWhereThereIsNoIcon() {
        assertEquals(
                new Area(450, 100, 380, 500),
                WindowPlace.centred(380, 500, new Area(0, 0, 1280, 800)));
    }
}
