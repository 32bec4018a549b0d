package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.model.Language;
import app.tomo.model.ThemeChoice;
import app.tomo.model.TrayLayer;
import app.tomo.model.TrayStyle;
import app.tomo.words.PageLabel;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.validation.ValidationSupport;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How Tomo looks, and in which language it speaks. FX thread.
public final class AppearancePage implements SettingsPage {
    private final PageFrame frame;

    public AppearancePage(SettingsModel model) {
        ValidationSupport validation = RowDecoration.validation();
        List<String> themes = Arrays.stream(ThemeChoice.values()).map(ThemeChoice::id).toList();
        List<String> layers = Arrays.stream(TrayLayer.values()).map(TrayLayer::id).toList();
        List<String> styles = Arrays.stream(TrayStyle.values()).map(TrayStyle::id).toList();
        List<String> languages =
                Stream.concat(
                                Stream.of(Language.OF_THE_SYSTEM),
                                Arrays.stream(Language.values()).map(Language::id))
                        .toList();
        VBox all =
                new VBox(
                        group(
                                model,
                                PageLabel.WINDOWS,
                                new ChoiceRow(model, Setting.THEME, themes),
                                new ChoiceRow(model, Setting.LANGUAGE, languages)),
                        group(
                                model,
                                PageLabel.TRAY_ICON,
                                new ChoiceRow(model, Setting.TRAY_STYLE, styles),
                                new ChoiceRow(model, Setting.TRAY_LAYER, layers),
                                new TextRow(model, Setting.ICONS, validation)));
        all.getStyleClass().add("setting-groups");
        frame = new PageFrame(model, PageLabel.PAGE_APPEARANCE, null, all);
    }

    private static SettingGroup group(SettingsModel model, PageLabel name, SettingRow... rows) {
        return new SettingGroup(model.words().of(name), List.of(rows));
    }

    @Override
    public PageId id() {
        return PageId.APPEARANCE;
    }

    @Override
    public Region content() {
        return frame;
    }
}
