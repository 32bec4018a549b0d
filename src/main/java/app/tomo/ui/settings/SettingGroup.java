package app.tomo.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Predicate;

/// Settings that belong together, under a heading. FX thread.
final class SettingGroup extends VBox {
    private final List<SettingRow> rows;

    SettingGroup(String name, List<? extends SettingRow> rows) {
        this.rows = List.copyOf(rows);
        Label heading = new Label(name);
        heading.getStyleClass().addAll("group-heading", "strong");
        heading.setWrapText(true);
        getStyleClass().add("setting-group");
        getChildren().add(heading);
        getChildren().addAll(rows);
    }

    int size() {
        return rows.size();
    }

    /// Shows only those, and how many they are.
    int show(Predicate<SettingRow> wanted) {
        int shown = 0;
        for (SettingRow row : rows) {
            boolean in = wanted.test(row);
            row.setVisible(in);
            row.setManaged(in);
            shown += in ? 1 : 0;
        }
        setVisible(shown > 0);
        setManaged(shown > 0);
        return shown;
    }
}
