package app.tomo.ui.wizard;

import app.tomo.ui.frame.Paragraph;
import app.tomo.ui.wizard.WizardView.Box;
import app.tomo.ui.wizard.WizardView.Sign;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that was found: what, why, and on demand what shows it. FX thread.
final class FindingBox extends HBox {
    FindingBox(Box box) {
        getStyleClass().add("wizard-box");
        if (box.sign() == Sign.BROKEN) {
            getStyleClass().add("broken");
        }
        Unfolding evidence = new Unfolding(box.unfold(), box.title(), "tag");
        evidence.show(box.evidence());
        if (box.open()) {
            evidence.unfold();
        }
        HBox head = head(box);
        head.getChildren().add(evidence.button());
        VBox content = new VBox(head);
        content.getStyleClass().add("wizard-box-content");
        if (!box.text().isEmpty()) {
            content.getChildren().add(Paragraph.of(box.text(), "muted"));
        }
        content.getChildren().add(evidence.below());
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().setAll(new SignMark(box.sign()), content);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(String.join(" ", box.title(), box.aside(), box.text()).strip());
    }

    private static HBox head(Box box) {
        Label title = Paragraph.of(box.title(), "strong");
        HBox head = new HBox(title);
        if (!box.id().isEmpty()) {
            head.getChildren().add(Texts.whole(box.id(), "tag"));
        }
        head.getChildren().add(Texts.gap());
        if (!box.aside().isEmpty()) {
            head.getChildren().add(Texts.whole(box.aside(), "small", "muted"));
        }
        head.getStyleClass().add("wizard-box-head");
        return head;
    }
}
