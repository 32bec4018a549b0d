package app.tomo.ui.wizard;

import app.tomo.words.WizardStage;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// How far the person is. FX thread.
final class Rail extends VBox {
    private static final List<WizardStage> STAGES = List.of(WizardStage.values());

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry extends HBox {
        private final int number;
        private final Label sign = new Label();
        private final Label name = new Label();

        Entry(int number) {
            this.number = number;
            getStyleClass().add("rail-entry");
            sign.getStyleClass().add("rail-sign");
            name.getStyleClass().add("rail-name");
            name.setWrapText(true);
            getChildren().setAll(sign, name);
            setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(String text, int here) {
            name.setText(text);
            sign.setText(number < here ? "✓" : Integer.toString(number + 1));
            pseudoClassStateChanged(HERE, number == here);
            pseudoClassStateChanged(PASSED, number < here);
            setAccessibleText(sign.getText() + " " + text);
        }
    }

    Rail() {
        getStyleClass().add("rail");
        for (int number = 0; number < STAGES.size(); number++) {
            entries.add(new Entry(number));
        }
        getChildren().setAll(entries);
    }

    void show(List<String> names, WizardStage here) {
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).show(names.get(i), STAGES.indexOf(here));
        }
    }
}
