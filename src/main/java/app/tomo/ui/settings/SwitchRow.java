package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.config.Settings.Choice;
import app.tomo.model.Limit;
import app.tomo.model.SwitchText;
import app.tomo.ui.settings.SettingsModel.Answer;

import javafx.scene.control.CheckBox;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is on or off.
final class SwitchRow extends SettingRow {
    private final boolean initial;
    private final Supplier<Choice> chosen;
    private final BiConsumer<String, Consumer<Answer>> writing;
    private final CheckBox box = new CheckBox();

    private SwitchRow(
            SettingsModel model,
            String key,
            boolean ofTheStart,
            boolean initial,
            Supplier<Choice> chosen,
            BiConsumer<String, Consumer<Answer>> writing) {
        super(model, key, ofTheStart);
        this.initial = initial;
        this.chosen = chosen;
        this.writing = writing;
        box.setOnAction(_ -> take());
        box.selectedProperty().subscribe(on -> box.setText(model.words().onOrOff(on)));
        with(box);
    }

    static SwitchRow of(SettingsModel model, Setting setting) {
        return new SwitchRow(
                model,
                setting.key(),
                setting.isOfTheStart(),
                setting.initial().equals(SwitchText.ON),
                () -> model.now().of(setting),
                (text, answered) -> model.set(setting, text, answered));
    }

    static SwitchRow of(SettingsModel model, Limit limit) {
        return new SwitchRow(
                model,
                limit.key(),
                limit.isOfTheStart(),
                limit.initial() > 0,
                () -> model.now().of(limit),
                (text, answered) -> model.set(limit, text, answered));
    }

    @Override
    Choice choice() {
        return chosen.get();
    }

    @Override
    void show(Choice choice) {
        box.setSelected(choice.text().equals(SwitchText.ON));
    }

    @Override
    String range() {
        return model().words().usually(model().words().onOrOff(initial));
    }

    private void take() {
        String wanted = SwitchText.of(box.isSelected());
        writing.accept(wanted, answer -> took(answer, choice().text().equals(wanted)));
    }
}
