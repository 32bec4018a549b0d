package app.tomo.ui.settings;

import app.tomo.config.Setting;
import app.tomo.model.Limit;
import app.tomo.model.NoticeCategory;
import app.tomo.model.QuietHours;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.PageLabel;
import app.tomo.words.PageWords;
import app.tomo.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.validation.ValidationSupport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a person is told unasked, when not, and what became of it. FX thread.
public final class NotificationsPage implements SettingsPage {
    private final PageFrame frame;

    /// @param sample shows a notification that means nothing
    public NotificationsPage(
            SettingsModel model, Words words, Snapshots snapshots, Runnable sample) {
        ValidationSupport validation = RowDecoration.validation();
        SettingGroup kinds =
                new SettingGroup(words.pages().of(PageLabel.NOTICE_KINDS), kinds(model));
        String alarms = words.pages().of(PageLabel.NOTICE_ALARMS);
        kinds.getChildren().add(Paragraph.of(alarms, "small", "muted"));
        List<SettingRow> quiet =
                List.of(
                        new TextRow(model, Setting.QUIET_HOURS, validation),
                        SwitchRow.of(model, Setting.DO_NOT_DISTURB));
        SettingGroup silence = new SettingGroup(words.pages().of(PageLabel.NOTICE_QUIET), quiet);
        silence.getChildren().add(2, never(model));
        List<NumberRow> times =
                Arrays.stream(Limit.values())
                        .filter(limit -> limit.key().startsWith("notice."))
                        .map(limit -> new NumberRow(model, limit, validation))
                        .toList();
        VBox all =
                new VBox(
                        kinds,
                        silence,
                        sample(words.pages(), sample),
                        new PastNotices(words, snapshots),
                        new SettingGroup(words.pages().of(PageLabel.NOTICE_TIMES), times));
        all.getStyleClass().add("setting-groups");
        frame = new PageFrame(model, PageLabel.PAGE_NOTIFICATIONS, null, all);
    }

    /// Hours that end when they begin are none, which is not what somebody means who sets them.
    private static Label never(SettingsModel model) {
        Label never = Paragraph.of("", "small", "tone-look");
        model.settingsProperty()
                .subscribe(
                        now -> {
                            QuietHours hours = now.notices().quietHours();
                            never.setText(
                                    hours == null || !hours.from().equals(hours.to())
                                            ? ""
                                            : model.words().quietNever(hours.from().toString()));
                            boolean none = !never.getText().isEmpty();
                            never.setVisible(none);
                            never.setManaged(none);
                        });
        return never;
    }

    private static VBox sample(PageWords words, Runnable sample) {
        Button show = new Button(words.of(PageLabel.NOTICE_SAMPLE));
        show.setOnAction(_ -> sample.run());
        show.setMinWidth(Region.USE_PREF_SIZE);
        VBox group =
                new VBox(
                        Paragraph.of(words.of(PageLabel.NOTICE_SAMPLE_TITLE), "strong"),
                        show,
                        Paragraph.of(words.of(PageLabel.NOTICE_SAMPLE_HELP), "small", "muted"));
        group.getStyleClass().addAll("setting-group", "notice-sample");
        return group;
    }

    private static List<SettingRow> kinds(SettingsModel model) {
        List<SettingRow> rows = new ArrayList<>();
        for (NoticeCategory category : NoticeCategory.values()) {
            Setting setting = Setting.named("notify." + category.id());
            if (setting != null) {
                rows.add(SwitchRow.of(model, setting));
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
