package app.tomo.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.ui.status.Monitors.Monitor;
import app.tomo.ui.status.WindowPlace.Area;

import javafx.geometry.Point2D;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Where the window goes when there is more than one monitor.
class MonitorsTest {
    private static final double WIDTH = 380;
    private static final double HEIGHT = 640;
    private static final int PANEL = 27;

    /// A panel of its own on each, at the top.
    private static final Monitor MAIN = monitor(0, 0, 1280, 1024);

    private static final Monitor LEFT = monitor(-1920, -200, 1920, 1080);
    private static final Monitor SMALL = monitor(1280, 424, 800, 600);
    private static final Monitor ABOVE = monitor(0, -768, 1024, 768);

    private static Monitor monitor(double x, double y, double width, double height) {
        return new Monitor(
                new Area(x, y, width, height), new Area(x, y + PANEL, width, height - PANEL), 1, 1);
    }

    private static Area window(Monitors monitors, int x, int y) {
        Point2D icon = monitors.inUnits(x, y);
        return WindowPlace.at(icon.getX(), icon.getY(), WIDTH, HEIGHT, monitors.at(icon).free());
    }

    private static void assertWithin(Monitor monitor, Area window) {
        Area free = monitor.free();
        assertTrue(
                window.x() >= free.x()
                        && window.y() >= free.y()
                        && window.right() <= free.right()
                        && window.bottom() <= free.bottom(),
                () -> window + " in " + free);
    }

    @Test
    void theWindowIsWhollyOnTheMonitorOfTheIcon() {
        List<Monitor> all = List.of(MAIN, LEFT, SMALL, ABOVE);
        Monitors monitors = new Monitors(all);
        for (Monitor monitor : all) {
            Area whole = monitor.whole();
            for (double x : List.of(whole.x(), whole.x() + 400, whole.right() - 1)) {
                for (double y : List.of(whole.y(), whole.y() + 300, whole.bottom() - 1)) {
                    if (x != 0 || y != 0) {
                        assertWithin(monitor, window(monitors, (int) x, (int) y));
                    }
                }
            }
        }
    }

    @Test
    void whereTwoMonitorsMeetEachPixelIsOfOne() {
        Monitors monitors = new Monitors(List.of(MAIN, SMALL));
        assertEquals(MAIN, monitors.at(new Point2D(1279, 500)));
        assertEquals(SMALL, monitors.at(new Point2D(1280, 500)));
    }

    @Test
    void onALowerMonitorTheWindowIsLower() {
        Area window = window(new Monitors(List.of(MAIN, SMALL)), 2000, 430);
        assertWithin(SMALL, window);
        assertEquals(SMALL.free().height() - 2 * WindowPlace.MARGIN, window.height());
    }

    @Test
    void ofAMonitorThatIsGoneTheNearestOneIsTaken() {
        Monitors left = new Monitors(List.of(SMALL, MAIN));
        assertWithin(MAIN, window(left, -1900, -190));
        assertWithin(MAIN, window(left, 500, -760));
        assertWithin(SMALL, window(new Monitors(List.of(LEFT, SMALL)), 900, 900));
        assertWithin(LEFT, window(new Monitors(List.of(LEFT)), 2070, 1020));
    }

    @Test
    void whatIsBesideEveryMonitorBelongsToTheNearest() {
        assertEquals(MAIN, new Monitors(List.of(SMALL, MAIN)).at(new Point2D(1400, 100)));
    }

    @Test
    void pixelsAreReadInTheUnitsOfTheirMonitor() {
        Monitor fine = new Monitor(new Area(0, 0, 1920, 1080), new Area(0, 0, 1920, 1080), 2, 2);
        assertEquals(new Point2D(1900, 10), new Monitors(List.of(fine)).inUnits(3800, 20));
    }
}
