package app.tomo.ui.frame;

import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Keeps a window that has a frame as tall as its content wants to be, and on its screen. FX thread.
public final class ContentHeight {
    /// Left free for a frame for as long as its size is not known.
    static final double FRAME = 40;

    private static final double TALLEST_FRAME = 100;

    private final Stage stage;
    private final Region content;
    private double wanted;
    private double reserved = FRAME;
    private boolean cut;

    /// @param stage has its scene already
    public ContentHeight(Stage stage) {
        this.stage = stage;
        content = (Region) stage.getScene().getRoot();
        stage.heightProperty().subscribe(_ -> frameIsKnown());
    }

    /// What was cut for the sake of a frame that might come may now have more.
    private void frameIsKnown() {
        if (cut && frame() < reserved) {
            take(wanted);
        }
    }

    /// Makes the window fit; before it is shown, too.
    ///
    /// @param sliding by how much taller the content is about to be
    public void fit(double sliding) {
        take(wanted() + sliding);
    }

    /// The same where the window is too low; one that is too tall stays so, since something is about to come.
    public void grow() {
        double wanted = wanted();
        take(stage.isShowing() ? Math.max(wanted, stage.getScene().getHeight()) : wanted);
    }

    private void take(double tall) {
        Rectangle2D free = screen().getVisualBounds();
        wanted = tall;
        reserved = frame();
        cut = wanted > free.getHeight() - reserved;
        double height = Math.ceil(cut ? free.getHeight() - reserved : wanted);
        content.setPrefSize(width(), height);
        stage.sizeToScene();
        double bottom = stage.getY() + height + reserved;
        if (stage.isShowing() && bottom > free.getMaxY()) {
            stage.setY(Math.max(free.getMinY(), free.getMaxY() - height - reserved));
        }
    }

    private double wanted() {
        content.setPrefHeight(Region.USE_COMPUTED_SIZE);
        content.applyCss();
        return content.prefHeight(width());
    }

    private double width() {
        return stage.isShowing() ? stage.getScene().getWidth() : content.prefWidth(-1);
    }

    private double frame() {
        double known = stage.isShowing() ? stage.getHeight() - stage.getScene().getHeight() : 0;
        return known > 0 && known < TALLEST_FRAME ? known : FRAME;
    }

    private Screen screen() {
        if (stage.isShowing()) {
            for (Screen screen : Screen.getScreens()) {
                if (screen.getBounds().contains(stage.getX(), stage.getY())) {
                    return screen;
                }
            }
        }
        return Screen.getPrimary();
    }
}
