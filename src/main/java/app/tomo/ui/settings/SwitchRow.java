package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.config.Settings.Choice;
import app.tomo.model.Limit;
import app.tomo.model.LimitText;
import app.tomo.ui.settings.SettingsModel.Answer;

import javafx.scene.control.CheckBox;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What is on or off.
final class SwitchRow extends SettingRow {
    /// How the two are written, and what goes for as long as nobody chose.
    private record Positions(String on, String off, boolean initial) {
        String of(boolean selected) {
            return selected ? on : off;
        }
    }

    private final Positions positions;
    private final Supplier<Choice> chosen;
    private final BiConsumer<String, Consumer<Answer>> writing;
    private final CheckBox box = new CheckBox();

    private SwitchRow(
            SettingsModel model,
            String key,
            boolean ofTheStart,
            Positions positions,
            Supplier<Choice> chosen,
            BiConsumer<String, Consumer<Answer>> writing) {
        super(model, key, ofTheStart);
        this.positions = positions;
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
                new Positions("on", "off", setting.initial().equals("on")),
                () -> model.now().of(setting),
                (text, answered) -> model.set(setting, text, answered));
    }

    static SwitchRow of(SettingsModel model, Limit limit) {
        return new SwitchRow(
                model,
                limit.key(),
                limit.isOfTheStart(),
                new Positions(LimitText.YES, LimitText.NO, limit.initial() > 0),
                () -> model.now().of(limit),
                (text, answered) -> model.set(limit, text, answered));
    }

    @Override
    Choice choice() {
        return chosen.get();
    }

    @Override
    void show(Choice choice) {
        box.setSelected(choice.text().equals(positions.on()));
    }

    @Override
    String range() {
        return model().words().usually(model().words().onOrOff(positions.initial()));
    }

    private void take() {
        String wanted = positions.of(box.isSelected());
        writing.accept(wanted, answer -> took(answer, choice().text().equals(wanted)));
    }
}
