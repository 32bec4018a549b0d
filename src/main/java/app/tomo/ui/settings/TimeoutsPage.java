package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.model.Limit;
import app.tomo.words.PageLabel;
import app.tomo.words.PageWords;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;
import org.controlsfx.validation.ValidationSupport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every number that Tomo obeys, in its group, each with its default, its bounds and where it comes from. FX thread.
public final class TimeoutsPage implements SettingsPage {
    private final PageWords words;
    private final List<SettingGroup> groups;
    private final TextField search = TextFields.createClearableTextField();
    private final CheckBox changed = new CheckBox();
    private final Label count = new Label();
    private final Label nothing = new Label();
    private final PageFrame frame;

    public TimeoutsPage(SettingsModel model) {
        words = model.words();
        ValidationSupport validation = RowDecoration.validation();
        groups = groups(model, validation);
        VBox all = new VBox();
        all.getStyleClass().add("setting-groups");
        nothing.setText(words.of(PageLabel.NOTHING_MATCHES));
        nothing.getStyleClass().addAll("muted", "nothing");
        nothing.setWrapText(true);
        all.getChildren().add(nothing);
        all.getChildren().addAll(groups);
        frame = new PageFrame(model, PageLabel.TIMEOUTS_TITLE, finder(), all);
        model.settingsProperty().subscribe(_ -> filter());
    }

    private static List<SettingGroup> groups(SettingsModel model, ValidationSupport validation) {
        List<String> order =
                Arrays.stream(Limit.values()).map(TimeoutsPage::group).distinct().toList();
        Map<String, List<SettingRow>> rows =
                Stream.concat(
                                Arrays.stream(Limit.values())
                                        .map(
                                                limit ->
                                                        Map.entry(
                                                                group(limit),
                                                                row(model, limit, validation))),
                                Stream.of(
                                        Map.entry(
                                                group(Limit.RELOAD),
                                                SwitchRow.of(model, Setting.RELOAD_WAIT))))
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return order.stream()
                .map(
                        name ->
                                new SettingGroup(
                                        model.settingsWords().group(name),
                                        rows.getOrDefault(name, List.of())))
                .toList();
    }

    private static SettingRow row(SettingsModel model, Limit limit, ValidationSupport validation) {
        return limit.unit() == Limit.Unit.SWITCH
                ? SwitchRow.of(model, limit)
                : new NumberRow(model, limit, validation);
    }

    private static String group(Limit limit) {
        return limit.key().substring(0, limit.key().indexOf('.'));
    }

    private HBox finder() {
        search.setPromptText(words.of(PageLabel.FIND_SETTING));
        search.setAccessibleText(words.of(PageLabel.FIND_SETTING));
        search.textProperty().subscribe(_ -> filter());
        HBox.setHgrow(search, Priority.ALWAYS);
        changed.setText(words.of(PageLabel.ONLY_CHANGED));
        changed.setMinWidth(Region.USE_PREF_SIZE);
        changed.selectedProperty().subscribe(_ -> filter());
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(search, changed, count);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private void filter() {
        int shown = 0;
        int all = 0;
        for (SettingGroup group : groups) {
            shown +=
                    group.show(
                            row ->
                                    row.answers(search.getText())
                                            && (!changed.isSelected() || row.isChanged()));
            all += group.size();
        }
        count.setText(words.settingsShown(shown, all));
        nothing.setVisible(shown == 0);
        nothing.setManaged(shown == 0);
    }

    @Override
    public PageId id() {
        return PageId.TIMEOUTS;
    }

    @Override
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public Region content() {
        return frame;
    }
}
