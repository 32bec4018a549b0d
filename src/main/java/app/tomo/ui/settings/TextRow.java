package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.config.Settings.Choice;
import app.tomo.ui.settings.SettingsModel.Answer;

import org.controlsfx.validation.ValidationSupport;

import java.util.function.Consumer;

/// A setting that is a text; an empty one means that it is not set.
final class TextRow extends FieldRow {
    private final Setting setting;

    TextRow(SettingsModel model, Setting setting, ValidationSupport validation) {
        super(model, setting.key(), setting.isOfTheStart());
        this.setting = setting;
        with(model.settingsWords().notSet(), validation);
    }

    @Override
    Choice choice() {
        return model().now().of(setting);
    }

    @Override
    String range() {
        return model().settingsWords().allowed(setting.key());
    }

    @Override
    String objection(String text) {
        return text.isEmpty() ? "" : model().objection(setting, text);
    }

    @Override
    void write(String text, Consumer<Answer> answered) {
        if (text.isEmpty()) {
            model().reset(setting.key(), answered);
        } else {
            model().set(setting, text, answered);
        }
    }

    @Override
    boolean inForce(String text) {
        return choice().text().equals(text);
    }
}
