package app.tomo.ui.status;

import app.tomo.ui.status.StatusView.Banner;
import app.tomo.ui.status.StatusView.Remedy;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A question that answers itself when its time is over. Its buttons stay the same ones while the time runs, so that a click
/// meets what it was meant for. FX thread.
final class AskingBox extends VBox {
    private final Consumer<Remedy.Way> chosen;
    private final Label title = text("strong");
    private final Label body = text("small", "muted");
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox row = new HBox();
    private List<Remedy> shown = List.of();

    /// @param chosen told what a person wants
    AskingBox(Consumer<Remedy.Way> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll("banner", "tone-look");
        row.getStyleClass().add("banner-row");
        left.getStyleClass().addAll("small", "muted");
        left.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(title, body, row, bar);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(Banner.Asking asking) {
        title.setText(asking.title());
        body.setText(asking.body());
        left.setText(asking.left());
        bar.setProgress(asking.part());
        bar.setAccessibleText(asking.left());
        setAccessibleText(asking.title() + " " + asking.body());
        if (!asking.remedies().equals(shown)) {
            shown = asking.remedies();
            row.getChildren().setAll(buttons());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getChildren().addAll(gap, left);
        }
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        for (Remedy remedy : shown) {
            Button button = new Button(remedy.text());
            button.setId(remedy.way().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setOnAction(_ -> chosen.accept(remedy.way()));
            button.setMinWidth(USE_PREF_SIZE);
            if (buttons.isEmpty()) {
                button.getStyleClass().add("accent");
            }
            buttons.add(button);
        }
        return buttons;
    }

    private static Label text(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
