package app.tomo.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Times as a person says them (`12 min ago`), and exactly, for whoever points at one.
public final class TimeWords {
    private static final Duration TO_THE_SECOND_BELOW = Duration.ofMinutes(2);
    private static final Duration TENTHS_BELOW = Duration.ofSeconds(10);

    private static final String MONTH = "MMM";

    private final Phrases phrases;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter otherDay;
    private final DateTimeFormatter exact;

    TimeWords(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
        this.clock = pattern("clock");
        this.minute = pattern("minute");
        this.otherDay = pattern("other-day");
        this.exact = pattern("exact");
    }

    /// The months are Tomo's own words: a small Java has the names of no other language than English.
    private DateTimeFormatter pattern(String key) {
        String pattern = phrases.of(key);
        int month = pattern.indexOf(MONTH);
        if (month < 0) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }
        Map<Long, String> months = new HashMap<>();
        for (String name : phrases.of("months").split(" ", -1)) {
            months.put(months.size() + 1L, name);
        }
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern.substring(0, month))
                .appendText(ChronoField.MONTH_OF_YEAR, months)
                .appendPattern(pattern.substring(month + MONTH.length()))
                .toFormatter(Locale.ROOT);
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
        return phrases.of("tenths", Long.toString(tenths / 10), Long.toString(tenths % 10));
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
        return (isSameDay(then, now) ? clock : otherDay).format(then.atZone(zone));
    }

    /// The same without seconds: `14:02`, `21 Nov, 14:02`.
    public String minute(Instant then, Instant now) {
        return (isSameDay(then, now) ? minute : otherDay).format(then.atZone(zone));
    }

    private boolean isSameDay(Instant then, Instant now) {
        return then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    /// When something that was begun is to end: `14:30`, with the second where that is soon, with the day where that is
    /// another one.
    public String until(Instant then, Instant now) {
        boolean soon = Duration.between(now, then).compareTo(TO_THE_SECOND_BELOW) < 0;
        return isSameDay(then, now) && !soon ? minute.format(then.atZone(zone)) : clock(then, now);
    }

    /// The whole of a moment: `22 Nov 2026, 14:02:17`.
    public String exact(Instant then) {
        return exact.format(then.atZone(zone));
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
