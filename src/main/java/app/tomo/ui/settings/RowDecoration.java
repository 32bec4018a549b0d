package app.tomo.ui.settings;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;

import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;

/// Marks a control of a [SettingRow] that holds what it cannot be, and has its row say why: a sentence below it can be read
/// by everybody, what ControlsFX shows by itself only by who has a pointer. FX thread.
final class RowDecoration implements ValidationDecoration {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final Object ROW = new Object();

    /// For the fields of one page.
    static ValidationSupport validation() {
        ValidationSupport validation = new ValidationSupport();
        validation.setValidationDecorator(new RowDecoration());
        return validation;
    }

    /// That control is in that row.
    static void mark(Control control, SettingRow row) {
        control.getProperties().put(ROW, row);
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        say(message.getTarget(), message.getText());
    }

    @Override
    public void applyRequiredDecoration(Control target) {
        // Nothing has to be filled in: what is empty is said to be no value.
    }

    @Override
    public void removeDecorations(Control target) {
        say(target, "");
    }

    private static void say(Control control, String sentence) {
        control.pseudoClassStateChanged(BROKEN, !sentence.isEmpty());
        if (control.getProperties().get(ROW) instanceof SettingRow row) {
            row.object(sentence);
        }
    }
}
