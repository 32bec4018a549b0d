package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.config.Settings.Choice;

import javafx.scene.control.CheckBox;

/// A setting that is on or off.
final class SwitchRow extends SettingRow {
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Setting setting;
    private final CheckBox box = new CheckBox();

    SwitchRow(SettingsModel model, Setting setting) {
        super(model, setting.key(), setting.isOfTheStart());
        this.setting = setting;
        box.setOnAction(_ -> take());
        box.selectedProperty().subscribe(on -> box.setText(model.words().onOrOff(on)));
        with(box);
    }

    @Override
    Choice choice() {
        return model().now().of(setting);
    }

    @Override
    void show(Choice choice) {
        box.setSelected(choice.text().equals(ON));
    }

    @Override
    String range() {
        return model().words().usually(model().words().onOrOff(setting.initial().equals(ON)));
    }

    private void take() {
        String wanted = box.isSelected() ? ON : OFF;
        model().set(setting, wanted, answer -> took(answer, choice().text().equals(wanted)));
    }
}
