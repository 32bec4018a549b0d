package app.tomo.ui.wizard;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.wizard.WizardView.Line;
import app.tomo.ui.wizard.WizardView.Page;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/// What is looked at: each line is marked when it is known. FX thread.
final class LooksBody extends Body {
    private final List<Row> rows = new ArrayList<>();

    private static final class Row extends HBox {
        private final SignMark mark = new SignMark(WizardView.Sign.PLAIN);
        private final Label text = Paragraph.of("");

        Row() {
            getStyleClass().add("look-row");
            getChildren().setAll(mark, text);
            setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(Line line) {
            mark.show(line.sign());
            text.setText(line.text());
            setAccessibleText(line.text() + ": " + line.state());
        }
    }

    @Override
    boolean takes(Page page) {
        return page instanceof Page.Looks;
    }

    @Override
    void fill(Page page) {
        if (page instanceof Page.Looks(List<Line> lines)) {
            while (rows.size() < lines.size()) {
                rows.add(new Row());
            }
            for (int i = 0; i < lines.size(); i++) {
                rows.get(i).show(lines.get(i));
            }
            if (getChildren().size() != rows.size()) {
                getChildren().setAll(rows);
            }
        }
    }
}
