package app.tomo.ui.report;

import app.tomo.words.ReportWords.Text;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How far back a report goes, as a person chooses it.
public enum ReportSpan {
    HALF_HOUR(Text.HALF_HOUR, Duration.ofMinutes(30)),
    TWO_HOURS(Text.TWO_HOURS, Duration.ofHours(2)),
    /// What a person means who does not say.
    DAY(Text.DAY, Duration.ofDays(1)),
    WEEK(Text.WEEK, Duration.ofDays(7)),
    /// As far as the journal does.
    EVERYTHING(Text.EVERYTHING, null);

    private final Text text;
    private final @Nullable Duration length;

    ReportSpan(Text text, @Nullable Duration length) {
        this.text = text;
        this.length = length;
    }

    Text text() {
        return text;
    }

    /// Since when, where it is now.
    public Instant since(Instant now) {
        return length == null ? Instant.MIN : now.minus(length);
    }
}
