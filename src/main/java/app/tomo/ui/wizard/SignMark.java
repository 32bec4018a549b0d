package app.tomo.ui.wizard;

import app.tomo.ui.wizard.WizardView.Sign;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Locale;

/// A sign that differs in form, and in colour only beside that. FX thread.
final class SignMark extends StackPane {
    SignMark(Sign sign) {
        Region form = new Region();
        form.getStyleClass().add("form");
        getChildren().setAll(form);
        show(sign);
    }

    void show(Sign sign) {
        String name = sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
        getStyleClass().setAll("sign", "sign-" + name);
    }
}
