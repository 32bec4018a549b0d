package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.config.Settings.Choice;

import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

import java.util.List;

/// A setting that is one of a few.
final class ChoiceRow extends SettingRow {
    private final Setting setting;
    private final ChoiceBox<String> box = new ChoiceBox<>();
    private boolean showing;

    /// @param values as in the file
    ChoiceRow(SettingsModel model, Setting setting, List<String> values) {
        super(model, setting.key(), setting.isOfTheStart());
        this.setting = setting;
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String value) {
                        return value == null ? "" : name(value);
                    }

                    @Override
                    public String fromString(String name) {
                        return name;
                    }
                });
        box.getSelectionModel().selectedItemProperty().subscribe((_, wanted) -> take(wanted));
        with(box);
    }

    private String name(String value) {
        return model().words().choice(setting.key(), value);
    }

    @Override
    Choice choice() {
        return model().now().of(setting);
    }

    @Override
    void show(Choice choice) {
        showing = true;
        box.setValue(choice.text());
        showing = false;
    }

    @Override
    String range() {
        return model().words().usually(name(setting.initial()));
    }

    private void take(String wanted) {
        if (!showing && wanted != null && !wanted.equals(choice().text())) {
            model().set(setting, wanted, answer -> took(answer, choice().text().equals(wanted)));
        }
    }
}
