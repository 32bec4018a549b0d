package app.tomo.ui.status;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// What a node says when it is pointed at. Nothing while there is nothing to say.
final class Hover {
    private static final Duration SOON = Duration.millis(400);
    private static final double WIDEST = 340;

    private final Node node;
    private final Tooltip tip = new Tooltip();
    private boolean installed;

    Hover(Node node) {
        this.node = node;
        tip.setShowDelay(SOON);
        tip.setShowDuration(Duration.INDEFINITE);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
    }

    void say(String text) {
        tip.setText(text);
        boolean wanted = !text.isEmpty();
        if (wanted != installed) {
            installed = wanted;
            if (wanted) {
                Tooltip.install(node, tip);
            } else {
                tip.hide();
                Tooltip.uninstall(node, tip);
            }
        }
    }

    /// Says it at once: to whoever clicked on what cannot be done.
    void sayNow() {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        if (installed && bounds != null) {
            tip.setAutoHide(true);
            tip.show(node, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }

    String text() {
        return installed ? tip.getText() : "";
    }
}
