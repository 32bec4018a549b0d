package app.tomo.ui.settings;

import app.tomo.model.NoticeHistory;
import app.tomo.model.NoticeRecord;
import app.tomo.model.NoticeSeverity;
import app.tomo.model.Snapshot;
import app.tomo.ui.frame.Paragraph;
import app.tomo.words.PageLabel;
import app.tomo.words.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the person was told, and what was held back and why, newest first. FX thread.
final class PastNotices extends VBox {
    /// More than anybody reads; the command line has them all.
    private static final int MOST_SHOWN = 200;

    private final Words words;
    private @Nullable NoticeHistory shown;

    PastNotices(Words words, Snapshots snapshots) {
        this.words = words;
        getStyleClass().addAll("setting-group", "past-notices");
        snapshots.newestProperty().subscribe(this::show);
    }

    private void show(@Nullable Snapshot snapshot) {
        NoticeHistory history =
                snapshot == null ? NoticeHistory.NONE : snapshot.notices().history();
        if (history.equals(shown)) {
            return;
        }
        shown = history;
        Label heading = Paragraph.of(words.pages().of(PageLabel.PAST_NOTICES), "strong");
        getChildren().setAll(heading);
        List<NoticeRecord> records = history.records().reversed();
        if (snapshot == null || records.isEmpty()) {
            String empty = words.pages().of(PageLabel.PAST_NOTICES_EMPTY);
            getChildren().add(Paragraph.of(empty, "muted", "nothing"));
            return;
        }
        for (NoticeRecord each : records.subList(0, Math.min(MOST_SHOWN, records.size()))) {
            getChildren().add(row(each, snapshot));
        }
    }

    private HBox row(NoticeRecord record, Snapshot snapshot) {
        Label time = new Label(words.times().exact(record.at()));
        time.getStyleClass().addAll("small", "muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Label severity = new Label(words.pages().severity(record.severity()));
        severity.getStyleClass().addAll("small", "severity", tone(record.severity()));
        severity.setMinWidth(Region.USE_PREF_SIZE);
        Label said = Paragraph.of(words.notices().told(record, snapshot), "small");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(time, severity, said);
        row.getStyleClass().add("past-notice");
        return row;
    }

    private static String tone(NoticeSeverity severity) {
        return switch (severity) {
            case ALARM, BROKEN -> "tone-broken";
            case WARNING -> "tone-look";
            case RECOVERED -> "tone-good";
        };
    }
}
