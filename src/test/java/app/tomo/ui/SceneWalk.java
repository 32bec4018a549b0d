package app.tomo.ui;

import app.tomo.ui.theme.SheetColours;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What a person without a mouse, without a screen, or with poor eyes would stumble over in a window. FX thread.
public final class SceneWalk {
    private static final double LEAST_CONTRAST = 4.5;
    private static final int MOST_STOPS = 500;

    private final Scene scene;

    public SceneWalk(Scene scene) {
        this.scene = scene;
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Stream<Node> seen() {
        return SeenNodes.in(scene.getRoot());
    }

    /// What can have the focus and has no name for a screen reader.
    public List<String> nameless() {
        return seen().filter(SceneWalk::isStop)
                .filter(each -> name(each).isBlank())
                .map(Node::toString)
                .toList();
    }

    /// What can have the focus, and does not get it by Tab.
    public List<String> unreached() {
        Set<Node> reached = new LinkedHashSet<>(stops());
        return seen().filter(SceneWalk::isStop)
                .filter(each -> !reached.contains(each))
                .map(each -> name(each) + " " + each.getClass().getSimpleName())
                .toList();
    }

    /// Where Tab goes back to something that stands further up, or further to the left on the same line; but for the
    /// beginning anew.
    public List<String> backwards() {
        return backwards(scene.getRoot());
    }

    /// The same.
    ///
    /// @param part of the window
    public List<String> backwards(Node part) {
        List<Node> stops = stops().stream().filter(each -> isIn(part, each)).toList();
        toTheTop();
        List<String> all = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Bounds before = place(stops.get(i - 1));
            Bounds after = place(stops.get(i));
            boolean above = after.getMaxY() <= before.getMinY();
            boolean sameLine =
                    after.getCenterY() > before.getMinY() && after.getCenterY() < before.getMaxY();
            if (above || (sameLine && after.getMaxX() <= before.getMinX())) {
                all.add(name(stops.get(i - 1)) + " → " + name(stops.get(i)));
            }
        }
        return all;
    }

    /// What has the focus is scrolled to.
    private void toTheTop() {
        seen().filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .forEach(each -> each.setVvalue(each.getVmin()));
        scene.getRoot().layout();
    }

    /// Each stop of Tab, from the first one on.
    private List<Node> stops() {
        List<Node> first = seen().filter(SceneWalk::isStop).toList();
        if (first.isEmpty()) {
            return List.of();
        }
        first.getFirst().requestFocus();
        Set<Node> all = new LinkedHashSet<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            Node owner = scene.getFocusOwner();
            if (owner == null || !all.add(owner)) {
                break;
            }
            boolean _ = owner.requestFocusTraversal(TraversalDirection.NEXT);
        }
        return List.copyOf(all);
    }

    /// What looks the same with the focus of the keyboard as without it; the first of each kind.
    public List<String> unmarked() {
        List<String> all = new ArrayList<>();
        Set<List<String>> kinds = new HashSet<>();
        for (Node each : stops()) {
            if (!kinds.add(List.copyOf(each.getStyleClass()))) {
                continue;
            }
            each.requestFocus();
            boolean _ = each.requestFocusTraversal(TraversalDirection.NEXT);
            IntBuffer without = picture(each);
            Node after = scene.getFocusOwner();
            if (after != null) {
                boolean _ = after.requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
            if (each.isFocused() && picture(each).equals(without)) {
                all.add(name(each) + " " + each.getClass().getSimpleName());
            }
        }
        return all;
    }

    /// With what is drawn around it.
    private static IntBuffer picture(Node node) {
        WritableImage image = node.snapshot(new SnapshotParameters(), null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        IntBuffer all = IntBuffer.allocate(width * height);
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), all, width);
        return all.rewind();
    }

    /// Texts that are cut, or run out of the window at its side.
    public List<String> cut() {
        double edge = scene.getWidth() + 0.5;
        return labels().filter(
                        each ->
                                each.isTextTruncated()
                                        || place(each).getMaxX() > edge
                                        || place(each).getMinX() < -0.5)
                .map(each -> each.getText() + " " + each.getStyleClass())
                .toList();
    }

    /// Texts that are hard to read on what is behind them.
    public List<String> dim() {
        return labels().filter(each -> !each.isDisabled())
                .map(SceneWalk::contrast)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private Stream<Labeled> labels() {
        return seen().filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(each -> each.getText() != null && !each.getText().isBlank());
    }

    private static String contrast(Labeled label) {
        Color ground = ground(label);
        if (ground == null || !(label.getTextFill() instanceof Color ink)) {
            return "";
        }
        double contrast = SheetColours.contrast(over(ink, ground), ground);
        return contrast >= LEAST_CONTRAST
                ? ""
                : String.format(Locale.ROOT, "%.1f: %s", contrast, label.getText());
    }

    private static Color over(Color ink, Color ground) {
        return ground.interpolate(
                Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()), ink.getOpacity());
    }

    /// The nearest full colour behind it; null where it is none.
    private static @Nullable Color ground(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Region region
                    && region.getBackground() != null
                    && !region.getBackground().getFills().isEmpty()
                    && region.getBackground().getFills().getLast().getFill() instanceof Color it
                    && it.getOpacity() > 0) {
                return it.isOpaque() ? it : null;
            }
        }
        return null;
    }

    private static boolean isStop(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && !(node instanceof ScrollPane);
    }

    /// What a screen reader calls it.
    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            return spoken;
        }
        String label = node.getScene() == null ? "" : labelFor(node);
        if (!label.isEmpty()) {
            return label;
        }
        return node instanceof Labeled labeled && labeled.getText() != null
                ? labeled.getText()
                : "";
    }

    private static String labelFor(Node node) {
        return SeenNodes.in(node.getScene().getRoot())
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(each -> node.equals(each.getLabelFor()))
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    private static boolean isIn(Node part, Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
