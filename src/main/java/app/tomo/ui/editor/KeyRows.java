package app.tomo.ui.editor;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Keys in rows that never break: they get narrower where there is little room, down to what can still be read. Beside rows there
/// may be other lines. FX thread.
final class KeyRows extends VBox {
    private static final double WIDEST = 78;
    private static final double COMFORTABLE = 48;
    private static final double NARROWEST = 24;
    private static final double GAP = 4;

    private final List<HBox> rows = new ArrayList<>();

    KeyRows() {
        getStyleClass().add("layer-keys");
        widthProperty().subscribe(_ -> fit());
    }

    void clear() {
        rows.clear();
        getChildren().clear();
    }

    void addRow(List<Keycap> keys) {
        HBox row = new HBox(GAP);
        row.getChildren().setAll(keys);
        rows.add(row);
        getChildren().add(row);
        fit();
    }

    /// How wide it is where every key can be read with ease.
    double comfortable() {
        return wide(COMFORTABLE);
    }

    private double wide(double key) {
        int keys = longest();
        return snappedLeftInset()
                + snappedRightInset()
                + (keys == 0 ? 0 : keys * key + (keys - 1) * GAP);
    }

    private int longest() {
        return rows.stream().mapToInt(row -> row.getChildren().size()).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return wide(NARROWEST);
    }

    private void fit() {
        int keys = longest();
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - (keys - 1) * GAP;
        double width =
                keys == 0 || getWidth() <= 0
                        ? WIDEST
                        : Math.clamp(Math.floor(room / keys), NARROWEST, WIDEST);
        for (HBox row : rows) {
            for (Node each : row.getChildren()) {
                if (each instanceof Keycap key) {
                    key.fit(width);
                }
            }
        }
    }
}
