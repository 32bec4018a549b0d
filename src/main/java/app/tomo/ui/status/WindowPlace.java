package app.tomo.ui.status;

/// Where the window goes. Pure; in the screen's own units.
final class WindowPlace {
    /// A rectangle.
    record Area(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /// To the edge of the screen and to the icon.
    static final double MARGIN = 8;

    private WindowPlace() {}

    /// At the icon, wholly on its screen, and not over the icon where there is another way: below it in the upper half of
    /// the screen, above it in the lower one.
    ///
    /// @param free the part of that screen that no panel covers
    static Area at(double x, double y, double width, double height, Area free) {
        double tall = Math.min(height, free.height() - 2 * MARGIN);
        boolean upper = y < free.y() + free.height() / 2;
        double top = upper ? y + MARGIN : y - MARGIN - tall;
        return within(x - width / 2, top, width, tall, free);
    }

    /// In the middle of the screen, a little above it.
    static Area centred(double width, double height, Area free) {
        double tall = Math.min(height, free.height() - 2 * MARGIN);
        return within(
                free.x() + (free.width() - width) / 2,
                free.y() + (free.height() - tall) / 3,
                width,
                tall,
                free);
    }

    /// As near to that place as the screen allows.
    static Area within(double x, double y, double width, double height, Area free) {
        double tall = Math.min(height, free.height() - 2 * MARGIN);
        return new Area(
                clamp(x, free.x() + MARGIN, free.right() - MARGIN - width),
                clamp(y, free.y() + MARGIN, free.bottom() - MARGIN - tall),
                width,
                tall);
    }

    /// On a screen that is too small the upper left corner wins.
    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }
}
