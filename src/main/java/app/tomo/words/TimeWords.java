package app.tomo.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as a person says them (`12 min ago`), and exactly, for whoever points at one.
public final class TimeWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter OTHER_DAY =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Duration TO_THE_SECOND_BELOW = Duration.ofMinutes(2);
    private static final Duration TENTHS_BELOW = Duration.ofSeconds(10);

    private final Phrases phrases;
    private final ZoneId zone;

    TimeWords(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    /// In which times of day are said.
    public ZoneId zone() {
        return zone;
    }

    /// A length of time, its two largest units: `52 s`, `12 min`, `2 h 14 min`, `3 d 4 h`.
    public String span(Duration span) {
        Duration length = positive(span);
        if (length.toMinutes() < 1) {
            return unit("seconds", length.toSeconds());
        }
        if (length.toHours() < 1) {
            return unit("minutes", length.toMinutes());
        }
        return length.toDays() < 1
                ? two("hours", length.toHours(), "minutes", length.toMinutesPart())
                : two("days", length.toDays(), "hours", length.toHoursPart());
    }

    /// Something that was measured: `3 ms`, `1.4 s`, then as [#span].
    public String measured(Duration took) {
        Duration length = positive(took);
        if (length.toMillis() < 1) {
            return phrases.of("instant");
        }
        return length.toSeconds() < 1 ? unit("millis", length.toMillis()) : fine(length);
    }

    /// With a tenth of a second below ten: `0.8 s`, `12 s`.
    public String fine(Duration span) {
        Duration length = positive(span);
        if (length.compareTo(TENTHS_BELOW) >= 0) {
            return span(length);
        }
        long tenths = length.toMillis() / 100;
        return phrases.of("tenths", tenths / 10 + "." + tenths % 10);
    }

    /// `12 min ago`, `just now`.
    public String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        return past.toSeconds() < 1 ? phrases.of("now") : phrases.of("ago", span(past));
    }

    /// `in 27 s`: rounded up, so that it says 1 until it is over.
    public String in(Instant then, Instant now) {
        return phrases.of("in", left(then, now));
    }

    /// What is left of a deadline, rounded up to the second: `4 s`.
    public String left(Instant deadline, Instant now) {
        return span(positive(Duration.between(now, deadline)).plusMillis(999));
    }

    /// The time of day, with the day when it was another one: `14:02:17`, `21 Nov, 14:02`.
    public String clock(Instant then, Instant now) {
        return (isSameDay(then, now) ? CLOCK : OTHER_DAY).format(then.atZone(zone));
    }

    /// The same without seconds: `14:02`, `21 Nov, 14:02`.
    public String minute(Instant then, Instant now) {
        return (isSameDay(then, now) ? MINUTE : OTHER_DAY).format(then.atZone(zone));
    }

    private boolean isSameDay(Instant then, Instant now) {
        return then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    /// When something that was begun is to end: `14:30`, with the second where that is soon, with the day where that is
    /// another one.
    public String until(Instant then, Instant now) {
        boolean soon = Duration.between(now, then).compareTo(TO_THE_SECOND_BELOW) < 0;
        boolean today = then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today && !soon ? TO_THE_MINUTE.format(then.atZone(zone)) : clock(then, now);
    }

    /// The whole of a moment: `22 Nov 2026, 14:02:17`.
    public String exact(Instant then) {
        return EXACT.format(then.atZone(zone));
    }

    private String two(String large, long many, String small, long few) {
        String first = unit(large, many);
        return few == 0 ? first : phrases.of("two", first, unit(small, few));
    }

    private String unit(String unit, long count) {
        return phrases.of(unit, Long.toString(count));
    }

    private static Duration positive(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }
}
