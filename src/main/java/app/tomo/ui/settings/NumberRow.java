package app.tomo.ui.settings;

import app.tomo.config.Settings.Choice;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.ui.settings.SettingsModel.Answer;

import org.controlsfx.validation.ValidationSupport;

import java.util.function.Consumer;

/// A number with its unit.
final class NumberRow extends FieldRow {
    private final Limit limit;

    NumberRow(SettingsModel model, Limit limit, ValidationSupport validation) {
        super(model, limit.key(), limit.isOfTheStart());
        this.limit = limit;
        with("", validation);
    }

    @Override
    Choice choice() {
        return model().now().of(limit);
    }

    @Override
    String range() {
        return model().words()
                .number(
                        LimitText.of(limit, limit.initial()),
                        LimitText.of(limit, limit.least()),
                        LimitText.of(limit, limit.most()));
    }

    @Override
    String objection(String text) {
        return model().objection(limit, text);
    }

    @Override
    void write(String text, Consumer<Answer> answered) {
        model().set(limit, text, answered);
    }

    @Override
    boolean inForce(String text) {
        Long asked = LimitText.read(limit, text);
        return asked != null && model().now().limits().of(limit) == asked;
    }
}
