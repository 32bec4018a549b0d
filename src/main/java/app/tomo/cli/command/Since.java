package app.tomo.cli.command;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment in the past, as a person types it: `30s`, `10min`, `2h`, `3d` ago; a time of day, of the last one of its kind;
/// `2026-11-22`, `2026-11-22 14:02`; or the form of `--json`, `2026-11-22T14:02:17Z`. Pure.
public final class Since {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6}) ?(s|sec|m|min|h|d)(?: ago)?");
    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[ T](\\d\\d?:\\d\\d(?::\\d\\d)?))?");

    private Since() {}

    /// Null for what is no moment.
    public static @Nullable Instant read(String text, Instant now, ZoneId zone) {
        String trimmed = text.strip();
        try {
            Matcher ago = AGO.matcher(trimmed);
            if (ago.matches()) {
                return now.minus(Duration.of(Long.parseLong(ago.group(1)), unit(ago.group(2))));
            }
            Matcher date = DATE_AND_TIME.matcher(trimmed);
            if (date.matches()) {
                LocalDate day = LocalDate.parse(date.group(1));
                String time = date.group(2);
                return LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time(time))
                        .atZone(zone)
                        .toInstant();
            }
            return trimmed.endsWith("Z")
                    ? Instant.parse(trimmed)
                    : lastTime(time(trimmed), now.atZone(zone)).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
    }

    private static ZonedDateTime lastTime(LocalTime time, ZonedDateTime now) {
        ZonedDateTime today = now.with(time);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    private static ChronoUnit unit(String name) {
        return switch (name) {
            case "s", "sec" -> ChronoUnit.SECONDS;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            default -> ChronoUnit.MINUTES;
        };
    }
}
