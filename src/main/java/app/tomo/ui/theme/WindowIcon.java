package app.tomo.ui.theme;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/// Tomo's own icon on title bars, task bars and in what switches between windows. FX thread.
final class WindowIcon {
    private static final double GRID = 64;

    /// Desktops make it smaller.
    private static final int SIZE = 128;

    private @Nullable Image drawn;

    /// Gives it to a window that has none.
    void put(Stage stage) {
        if (stage.getIcons().isEmpty()) {
            Image icon = drawn == null ? draw() : drawn;
            drawn = icon;
            stage.getIcons().add(icon);
        }
    }

    private static Image draw() {
        Group drawing = new Group();
        GlyphReader.read("tomo").forEach(shape -> drawing.getChildren().add(node(shape)));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        clear.setTransform(Transform.scale(SIZE / GRID, SIZE / GRID));
        clear.setViewport(new Rectangle2D(0, 0, SIZE, SIZE));
        Image snapshot = drawing.snapshot(clear, null);
        // JavaFX passes over icons in the format that a snapshot has.
        WritableImage icon = new WritableImage(SIZE, SIZE);
        icon.getPixelWriter().setPixels(0, 0, SIZE, SIZE, snapshot.getPixelReader(), 0, 0);
        return icon;
    }

    private static Node node(GlyphReader.Shape shape) {
        SVGPath path = new SVGPath();
        path.setContent(shape.path());
        path.setFill(shape.filled() ? Color.web(shape.colour()) : Color.TRANSPARENT);
        if (!shape.filled()) {
            path.setStroke(Color.web(shape.colour()));
            path.setStrokeWidth(shape.line());
            path.setStrokeLineCap(shape.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        }
        return path;
    }
}
