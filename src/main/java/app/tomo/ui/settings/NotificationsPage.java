package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.model.Limit;
import app.tomo.model.NoticeCategory;
import app.tomo.words.PageLabel;
import app.tomo.words.Words;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.validation.ValidationSupport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a person is told unasked, when not, and what became of it. FX thread.
public final class NotificationsPage implements SettingsPage {
    private final PageFrame frame;

    public NotificationsPage(SettingsModel model, Words words, Snapshots snapshots) {
        ValidationSupport validation = RowDecoration.validation();
        SettingGroup kinds =
                new SettingGroup(words.pages().of(PageLabel.NOTICE_KINDS), kinds(model));
        String alarms = words.pages().of(PageLabel.NOTICE_ALARMS);
        kinds.getChildren().add(PageFrame.wrapping(alarms, "small", "muted"));
        List<SettingRow> quiet =
                List.of(
                        new TextRow(model, Setting.QUIET_HOURS, validation),
                        new SwitchRow(model, Setting.DO_NOT_DISTURB));
        List<NumberRow> times =
                Arrays.stream(Limit.values())
                        .filter(limit -> limit.key().startsWith("notice."))
                        .map(limit -> new NumberRow(model, limit, validation))
                        .toList();
        VBox all =
                new VBox(
                        kinds,
                        new SettingGroup(words.pages().of(PageLabel.NOTICE_QUIET), quiet),
                        new PastNotices(words, snapshots),
                        new SettingGroup(words.pages().of(PageLabel.NOTICE_TIMES), times));
        all.getStyleClass().add("setting-groups");
        frame = new PageFrame(model, PageLabel.PAGE_NOTIFICATIONS, null, all);
    }

    private static List<SettingRow> kinds(SettingsModel model) {
        List<SettingRow> rows = new ArrayList<>();
        for (NoticeCategory category : NoticeCategory.values()) {
            Setting setting = Setting.named("notify." + category.id());
            if (setting != null) {
                rows.add(new SwitchRow(model, setting));
            }
        }
        return rows;
    }

    @Override
    public PageId id() {
        return PageId.NOTIFICATIONS;
    }

    @Override
    public Region content() {
        return frame;
    }
}
