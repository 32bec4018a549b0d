package app.tomo.ui.frame;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

import java.util.Comparator;
import java.util.List;

/// Where a window goes that is to stand as it stood before, on the screens that there are now.
public final class FramePlace {
    private FramePlace() {}

    /// The nearest place to that one that is wholly on a screen. FX thread.
    public static Rectangle2D onScreens(Rectangle2D wanted) {
        return within(wanted, Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /// Whether a person can see some of it and take hold of it. FX thread.
    static boolean isOnScreens(Rectangle2D place) {
        return Screen.getScreens().stream()
                .anyMatch(each -> shared(each.getVisualBounds(), place) > 0);
    }

    /// The same. Pure.
    ///
    /// @param free what panels leave of each screen; at least one
    static Rectangle2D within(Rectangle2D wanted, List<Rectangle2D> free) {
        Rectangle2D screen =
                free.stream()
                        .min(
                                Comparator.comparingDouble(
                                                (Rectangle2D each) -> -shared(each, wanted))
                                        .thenComparingDouble(each -> distance(each, wanted)))
                        .orElse(wanted);
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double width =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static double distance(Rectangle2D one, Rectangle2D other) {
        return Math.hypot(
                one.getMinX() + one.getWidth() / 2 - other.getMinX() - other.getWidth() / 2,
                one.getMinY() + one.getHeight() / 2 - other.getMinY() - other.getHeight() / 2);
    }
}
