package app.tomo.ui.frame;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar with something at its beginning and something at its end; where both do not fit side by side, the end has a line of
/// its own below. FX thread.
public final class BothEnds extends Pane {
    private static final double GAP = 8;

    private final Region beginning;
    private final Region end;

    public BothEnds(Region beginning, Region end) {
        this.beginning = beginning;
        this.end = end;
        getChildren().setAll(beginning, end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double inner) {
        return beginning.minWidth(-1) + GAP + end.prefWidth(-1) <= inner;
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(beginning.minWidth(-1), end.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + beginning.prefWidth(-1) + GAP + end.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = beginning.prefHeight(-1);
        double second = end.prefHeight(-1);
        boolean side = width < 0 || fits(width - sides());
        double inner = side ? Math.max(first, second) : first + GAP + second;
        return snappedTopInset() + snapSizeY(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inner = getWidth() - sides();
        double first = beginning.prefHeight(-1);
        double second = end.prefHeight(-1);
        double after = snapSizeX(Math.min(end.prefWidth(-1), inner));
        if (fits(inner)) {
            double line = Math.max(first, second);
            double room = Math.min(snapSizeX(beginning.prefWidth(-1)), inner - GAP - after);
            beginning.resizeRelocate(left, snapPositionY(top + (line - first) / 2), room, first);
            end.resizeRelocate(
                    left + inner - after, snapPositionY(top + (line - second) / 2), after, second);
        } else {
            double room = Math.min(snapSizeX(beginning.prefWidth(-1)), inner);
            beginning.resizeRelocate(left, top, room, first);
            end.resizeRelocate(left, snapPositionY(top + first + GAP), after, second);
        }
    }
}
