package app.tomo.ui.settings;

import app.tomo.config.Settings.Choice;
import app.tomo.ui.settings.SettingsModel.Answer;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

import java.util.function.Consumer;

/// A value that is written as in the file. It is taken with Enter, or when the person goes on to something else; what it
/// cannot be is said while it is typed, and written nowhere.
abstract class FieldRow extends SettingRow {
    /// About as many characters fit into the field.
    private static final int IN_SIGHT = 14;

    private final TextField field = new TextField();
    private String shown = "";

    FieldRow(SettingsModel model, String key, boolean atStart) {
        super(model, key, atStart);
        field.setOnAction(_ -> take());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                take();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts it together; the last thing its maker does.
    final void with(String prompt, ValidationSupport validation) {
        field.setPromptText(prompt);
        with(field);
        RowDecoration.mark(field, this);
        boolean _ =
                validation.registerValidator(
                        field,
                        false,
                        (control, text) -> {
                            String sentence = spoken(String.valueOf(text).strip());
                            return ValidationResult.fromErrorIf(
                                    control, sentence, !sentence.isEmpty());
                        });
    }

    /// What speaks against that; empty for nothing.
    abstract String objection(String text);

    abstract void write(String text, Consumer<Answer> answered);

    /// Whether that is what is in force.
    abstract boolean inForce(String text);

    /// What is in force is nothing to object to, whatever it is.
    private String spoken(String text) {
        return text.equals(shown) ? "" : objection(text);
    }

    @Override
    final void show(Choice choice) {
        boolean untouched = field.getText().equals(shown);
        shown = choice.text();
        field.setTooltip(shown.length() > IN_SIGHT ? new Tooltip(shown) : null);
        if (untouched || !field.isFocused()) {
            field.setText(shown);
        }
    }

    private void take() {
        String wanted = field.getText().strip();
        if (!wanted.equals(shown) && spoken(wanted).isEmpty()) {
            write(
                    wanted,
                    answer -> {
                        field.setText(shown);
                        took(answer, inForce(wanted));
                    });
        }
    }

    /// Back to what is in force, before the key closes the window.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
            event.consume();
            field.setText(shown);
            field.selectAll();
        }
    }
}
