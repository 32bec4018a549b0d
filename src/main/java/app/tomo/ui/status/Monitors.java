package app.tomo.ui.status;

import app.tomo.ui.status.WindowPlace.Area;

import javafx.geometry.Point2D;

import java.util.Comparator;
import java.util.List;

/// The monitors that there are now. Pure; in JavaFX's units, in which one left of the first has negative places.
///
/// @param all at least one
record Monitors(List<Monitor> all) {
    /// One of them.
    ///
    /// @param free the part that no panel covers
    /// @param scaleX, scaleY pixels in a unit
    record Monitor(Area whole, Area free, double scaleX, double scaleY) {
        /// Its last column and row of pixels are its own; what follows is its neighbour's.
        private boolean has(Point2D place) {
            return place.getX() >= whole.x()
                    && place.getX() < whole.right()
                    && place.getY() >= whole.y()
                    && place.getY() < whole.bottom();
        }

        private double distance(Point2D place) {
            double x = Math.clamp(place.getX(), whole.x(), whole.right());
            double y = Math.clamp(place.getY(), whole.y(), whole.bottom());
            return place.distance(x, y);
        }

        private Point2D inUnits(int x, int y) {
            return new Point2D(x / scaleX, y / scaleY);
        }
    }

    Monitors {
        all = List.copyOf(all);
    }

    /// The one that has that place, or the nearest one where the one that had it is gone.
    Monitor at(Point2D place) {
        return all.stream()
                .filter(each -> each.has(place))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .min(
                                                Comparator.comparingDouble(
                                                        each -> each.distance(place))))
                .orElseThrow();
    }

    /// A tray speaks in pixels, JavaFX in units of its own scale.
    Point2D inUnits(int x, int y) {
        return all.stream()
                .filter(each -> each.has(each.inUnits(x, y)))
                .findFirst()
                .map(each -> each.inUnits(x, y))
                .orElse(new Point2D(x, y));
    }
}
