package app.tomo.ui.report;

import app.tomo.words.ReportWords.Text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far back a report goes, as a person chooses it.
public enum ReportSpan {
    HALF_HOUR(Text.HALF_HOUR, Duration.ofMinutes(30)),
    TWO_HOURS(Text.TWO_HOURS, Duration.ofHours(2)),
    /// What a person means who does not say.
    DAY(Text.DAY, Duration.ofDays(1)),
    WEEK(Text.WEEK, Duration.ofDays(7)),
    /// As far as the journal does.
    EVERYTHING(Text.EVERYTHING);

    private final Text text;
    private final Optional<Duration> length;

    ReportSpan(Text text, Duration... length) {
        this.text = text;
        this.length = Optional.of(length).filter(each -> each.length > 0).map(each -> each[0]);
    }

    Text text() {
        return text;
    }

    /// Since when, where it is now.
    public Instant since(Instant now) {
        return length.map(now::minus).orElse(Instant.MIN);
    }
}
