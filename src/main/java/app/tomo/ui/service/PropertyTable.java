package app.tomo.ui.service;

import app.tomo.model.unit.Hardening;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitValue;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.UnitPhrase;
import app.tomo.words.UnitWords;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What counts in the end, what it means, and what is weak in it. FX thread.
final class PropertyTable extends GridPane {
    private static final double NAME = 176;
    private static final double MARK = 16;

    PropertyTable(UnitWords words, UnitDefinition unit) {
        getStyleClass().add("property-table");
        ColumnConstraints mark = new ColumnConstraints(MARK);
        ColumnConstraints name = new ColumnConstraints(NAME);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setFillWidth(true);
        getColumnConstraints().setAll(mark, name, rest);
        Map<UnitProperty, Hardening.Weakness> weak = Hardening.weaknesses(unit);
        int row = 0;
        for (UnitProperty property : UnitProperty.values()) {
            UnitValue value = unit.values().get(property);
            if (value != null) {
                add(words, property, value, weak.get(property), row++);
            }
        }
    }

    private void add(
            UnitWords words,
            UnitProperty property,
            UnitValue value,
            Hardening.@Nullable Weakness weakness,
            int row) {
        Label sign = new Label(weakness == null ? "✓" : "!");
        sign.getStyleClass().addAll("property-mark", weakness == null ? "muted" : "tone-look");
        sign.setAccessibleText(words.of(weakness == null ? UnitPhrase.GOOD : UnitPhrase.WEAK));
        Label name = Paragraph.of(words.name(property), "muted");
        name.setTooltip(new Tooltip(property.directive() + "=" + value.text()));
        Label meaning = Paragraph.of(words.meaning(property, value));
        // Exactly as wide as its text, a rounded width would cut it.
        meaning.setMaxWidth(Double.MAX_VALUE);
        VBox said = new VBox(meaning);
        if (weakness != null) {
            said.getChildren().add(Paragraph.of(words.weakness(weakness), "small", "tone-look"));
        }
        said.setAccessibleRole(AccessibleRole.TEXT);
        addRow(row, sign, name, said);
        for (Node each : List.of(sign, name, said)) {
            setValignment(each, VPos.TOP);
        }
    }
}
