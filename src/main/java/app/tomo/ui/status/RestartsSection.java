package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Restarted;
import app.tomo.words.Label;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Collections;
import java.util.List;

/// The restarts of the last hour: how many, and when.
final class RestartsSection extends HBox {
    private static final double TALLEST = 24;
    private static final double LOWEST = 2;

    /// One restart is that tall, as long as the tallest bar has room.
    private static final double ONE = 7;

    private final CutLabel line = new CutLabel("small", "muted");
    private final HBox chart = new HBox();

    RestartsSection(StatusViewModel model) {
        getStyleClass().add("section");
        var heading = new javafx.scene.control.Label(model.text(Label.RESTARTS));
        heading.getStyleClass().add("strong");
        VBox lines = new VBox(heading, line);
        setHgrow(lines, Priority.ALWAYS);
        chart.getStyleClass().add("chart");
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (int i = 0; i < RestartBars.COUNT; i++) {
            chart.getChildren().add(new Region());
        }
        getChildren().setAll(lines, chart);
    }

    void show(Restarted restarted) {
        line.show(restarted.line().text(), restarted.line().hover());
        chart.setAccessibleText(restarted.line().text());
        List<Integer> bars = restarted.bars();
        double one = Math.min(ONE, TALLEST / Math.max(1, Collections.max(bars)));
        for (int i = 0; i < bars.size(); i++) {
            Region bar = (Region) chart.getChildren().get(i);
            int count = bars.get(i);
            bar.getStyleClass().setAll(count == 0 ? "bar-none" : "bar");
            double height = count == 0 ? LOWEST : Math.max(LOWEST, count * one);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
        }
    }
}
