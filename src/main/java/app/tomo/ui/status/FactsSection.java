package app.tomo.ui.status;

import app.tomo.words.Fact;
import app.tomo.words.FactLine;
import app.tomo.words.Mark;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The five facts as a chain: each rests on the one above it.
final class FactsSection extends StackPane {
    private final Map<Fact, Row> rows = new EnumMap<>(Fact.class);

    private static final class Row extends HBox {
        private final Region sign = new Region();
        private final StackPane mark = new StackPane(sign);
        private final Label name = new Label();
        private final CutLabel value = new CutLabel("fact-value", "muted");

        Row() {
            getStyleClass().add("fact");
            name.getStyleClass().addAll("fact-name", "strong");
            sign.getStyleClass().add("sign");
            setHgrow(value, Priority.ALWAYS);
            getChildren().setAll(mark, name, value);
            setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(FactLine line) {
            mark.getStyleClass().setAll("mark", style(line.mark()));
            name.setText(line.name());
            value.show(line.value(), line.exact());
            setAccessibleText(line.name() + ": " + line.markName() + ", " + line.value());
        }

        private static String style(Mark mark) {
            return "mark-" + mark.id();
        }
    }

    FactsSection() {
        getStyleClass().add("facts");
        setAlignment(Pos.CENTER_LEFT);
        VBox list = new VBox();
        for (Fact fact : Fact.values()) {
            Row row = new Row();
            rows.put(fact, row);
            list.getChildren().add(row);
        }
        Region chain = new Region();
        chain.getStyleClass().add("chain");
        getChildren().setAll(chain, list);
    }

    void show(List<FactLine> facts) {
        for (FactLine line : facts) {
            Row row = rows.get(line.fact());
            if (row != null) {
                row.show(line);
            }
        }
    }
}
