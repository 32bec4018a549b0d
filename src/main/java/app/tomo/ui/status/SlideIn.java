package app.tomo.ui.status;

import app.tomo.ui.theme.Theme;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// Room for one node that slides in and out, so that nothing below it jumps. Without motion where the system asks so.
final class SlideIn extends Region {
    private static final Duration TIME = Duration.millis(160);

    private final DoubleProperty open = new SimpleDoubleProperty();
    private final Runnable settled;
    private final Timeline motion = new Timeline();
    private @Nullable Node content;
    private boolean wanted;

    /// Makes an empty one.
    ///
    /// @param settled called when a slide has ended
    SlideIn(Runnable settled) {
        this.settled = settled;
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinHeight(USE_PREF_SIZE);
        open.subscribe(this::requestLayout);
        open.subscribe(() -> setVisible(open.get() > 0));
        motion.setOnFinished(event -> finish());
    }

    void show(Node node) {
        content = node;
        getChildren().setAll(node);
        slide(true);
    }

    void hide() {
        slide(false);
    }

    boolean isShown() {
        return wanted;
    }

    boolean isSliding() {
        return open.get() != (wanted ? 1 : 0);
    }

    /// How much taller this will be when it has come to rest.
    double outstanding(double width) {
        return full(width) * ((wanted ? 1 : 0) - open.get());
    }

    private void slide(boolean in) {
        if (wanted == in) {
            return;
        }
        wanted = in;
        double end = in ? 1 : 0;
        motion.stop();
        if (getScene() == null
                || getScene().getWindow() == null
                || !getScene().getWindow().isShowing()
                || Theme.still()) {
            open.set(end);
            finish();
            return;
        }
        motion.getKeyFrames()
                .setAll(new KeyFrame(TIME, new KeyValue(open, end, Interpolator.EASE_BOTH)));
        motion.playFromStart();
    }

    private void finish() {
        if (!wanted) {
            getChildren().clear();
            content = null;
        }
        settled.run();
    }

    private double full(double width) {
        return content == null ? 0 : content.prefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(full(width) * open.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content == null ? 0 : content.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        if (content != null) {
            double height = full(getWidth());
            content.resizeRelocate(0, getHeight() - height, getWidth(), height);
        }
    }
}
