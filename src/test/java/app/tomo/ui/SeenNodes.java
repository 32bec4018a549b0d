package app.tomo.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

import java.util.List;
import java.util.stream.Stream;

/// What a person can see. FX thread.
public final class SeenNodes {
    private SeenNodes() {}

    /// In all open windows.
    public static Stream<Node> everywhere() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .flatMap(it -> in(it.getScene().getRoot()));
    }

    /// In one node, itself among it.
    public static Stream<Node> in(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> children =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(SeenNodes::in)
                        : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }
}
