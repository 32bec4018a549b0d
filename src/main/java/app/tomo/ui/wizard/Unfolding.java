package app.tomo.ui.wizard;

import app.tomo.ui.wizard.WizardView.Unfold;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A button that shows what a machine wrote, and hides it again; where nothing was written there is none. FX thread.
final class Unfolding {
    private final VBox below = new VBox();
    private final Button button = new Button();
    private final Unfold names;
    private final String about;
    private List<String> lines = List.of();
    private @Nullable TextArea shown;

    /// @param about what it belongs to, for who cannot see that
    Unfolding(Unfold names, String about, String... styles) {
        this.names = names;
        this.about = about;
        button.getStyleClass().addAll(styles);
        button.getStyleClass().add("unfold");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> toggle());
        fold();
        show(lines);
    }

    Button button() {
        return button;
    }

    /// Where what was written comes to stand.
    VBox below() {
        return below;
    }

    /// What stays unfolded grows with what is written meanwhile.
    void show(List<String> written) {
        if (!written.equals(lines) && shown != null) {
            lines = written;
            unfold();
        }
        lines = written;
        Texts.setShown(button, !lines.isEmpty());
    }

    private void toggle() {
        if (shown == null) {
            unfold();
        } else {
            fold();
        }
    }

    /// Shows what was written, where something was.
    void unfold() {
        if (lines.isEmpty()) {
            return;
        }
        TextArea area = Texts.machine(lines, names.show() + ": " + about);
        shown = area;
        below.getChildren().setAll(area);
        Texts.setShown(below, true);
        name(names.hide());
    }

    private void fold() {
        shown = null;
        below.getChildren().clear();
        Texts.setShown(below, false);
        name(names.show());
    }

    private void name(String text) {
        button.setText(text);
        button.setAccessibleText(text + ": " + about);
    }
}
