package app.tomo.ui.settings;

import app.tomo.config.Settings.Choice;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

/// A number with its unit, written as in the file. It is taken with Enter, or when the person goes on to something else;
/// what it cannot be is said while it is typed, and written nowhere.
final class NumberRow extends SettingRow {
    private final Limit limit;
    private final TextField field = new TextField();
    private String shown = "";

    NumberRow(SettingsModel model, Limit limit, ValidationSupport validation) {
        super(model, limit.key(), limit.isOfTheStart());
        this.limit = limit;
        field.setPrefColumnCount(8);
        field.setOnAction(_ -> take());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                take();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        with(field);
        RowDecoration.mark(field, this);
        boolean _ =
                validation.registerValidator(
                        field,
                        false,
                        (control, text) -> {
                            String sentence = objection(String.valueOf(text));
                            return ValidationResult.fromErrorIf(
                                    control, sentence, !sentence.isEmpty());
                        });
    }

    /// What is in force is nothing to object to, whatever it is.
    private String objection(String text) {
        return text.equals(shown) ? "" : model().objection(limit, text.strip());
    }

    @Override
    Choice choice() {
        return model().now().of(limit);
    }

    @Override
    void show(Choice choice) {
        boolean untouched = field.getText().equals(shown);
        shown = choice.text();
        if (untouched || !field.isFocused()) {
            field.setText(shown);
        }
    }

    @Override
    String range() {
        return model().words()
                .number(
                        LimitText.of(limit, limit.initial()),
                        LimitText.of(limit, limit.least()),
                        LimitText.of(limit, limit.most()));
    }

    private void take() {
        String wanted = field.getText().strip();
        if (!wanted.equals(shown) && objection(wanted).isEmpty()) {
            model().set(
                            limit,
                            wanted,
                            answer -> {
                                Long asked = LimitText.read(limit, wanted);
                                boolean taken =
                                        asked != null && model().now().limits().of(limit) == asked;
                                field.setText(shown);
                                took(answer, taken);
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
