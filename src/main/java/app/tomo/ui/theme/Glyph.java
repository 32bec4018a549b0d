package app.tomo.ui.theme;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// One of Tomo's icons as a node of a fixed size, in the colours that the style sheet gives to `ink` and `cut`. It says
/// nothing to a screen reader: whatever stands beside it has the words.
public final class Glyph extends Pane {
    private static final double GRID = 24;

    private String name = "";

    public Glyph(double size) {
        getStyleClass().add("glyph");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    /// Shows the icon of that name, `crash-looping`.
    public void show(String icon) {
        if (icon.equals(name)) {
            return;
        }
        name = icon;
        Group drawing = new Group();
        GlyphReader.read(icon).forEach(shape -> drawing.getChildren().add(node(shape)));
        double scale = getPrefWidth() / GRID;
        drawing.getTransforms().setAll(new Scale(scale, scale));
        drawing.setManaged(false);
        getChildren().setAll(drawing);
    }

    private static Node node(GlyphReader.Shape shape) {
        SVGPath path = new SVGPath();
        path.setContent(shape.path());
        path.getStyleClass()
                .add((shape.cut() ? "cut" : "ink") + (shape.filled() ? "-fill" : "-line"));
        if (!shape.filled()) {
            path.setStrokeWidth(shape.line());
            path.setStrokeLineCap(shape.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
            path.getStrokeDashArray().setAll(shape.dashes());
        }
        return path;
    }
}
