package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a number of [Limit] is written: a time with its unit, `3 s`, `300 ms`, `1.5 min`, `24 h`, `30 d`; a size as
/// `500 kB`, `1 MB`; a count as it is; a switch as `on` or `off`. A time without a unit is none: it would be read as seconds
/// by one and as milliseconds by another (incident 3). Pure.
public final class LimitText {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?) ?(ms|s|min|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?(kB|MB)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MEGABYTE = 1_000;

    private LimitText() {}

    /// In the unit of the limit; null where it is not written so, or is out of bounds.
    public static @Nullable Long read(Limit limit, String text) {
        Long value =
                switch (limit.unit()) {
                    case MILLISECONDS -> millis(text);
                    case KILOBYTES -> kilobytes(text);
                    case TIMES -> COUNT.matcher(text).matches() ? Long.valueOf(text) : null;
                    case SWITCH -> onOrOff(text);
                };
        return value != null && limit.allows(value) ? value : null;
    }

    /// The one form in which a value is kept and shown. It can be read again.
    public static String of(Limit limit, long value) {
        return switch (limit.unit()) {
            case MILLISECONDS -> time(value);
            case KILOBYTES -> value % MEGABYTE == 0 ? value / MEGABYTE + " MB" : value + " kB";
            case TIMES -> Long.toString(value);
            case SWITCH -> SwitchText.of(value > 0);
        };
    }

    private static @Nullable Long onOrOff(String text) {
        Boolean on = SwitchText.read(text);
        return on == null ? null : Long.valueOf(on ? 1 : 0);
    }

    private static @Nullable Long millis(String text) {
        Matcher form = TIME.matcher(text);
        if (!form.matches()) {
            return null;
        }
        long unit =
                switch (form.group(2)) {
                    case "ms" -> 1;
                    case "s" -> SECOND;
                    case "min" -> MINUTE;
                    case "h" -> HOUR;
                    default -> DAY;
                };
        try {
            return new BigDecimal(form.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValueExact();
        } catch (ArithmeticException _) {
            return null;
        }
    }

    private static @Nullable Long kilobytes(String text) {
        Matcher form = SIZE.matcher(text);
        if (!form.matches()) {
            return null;
        }
        long count = Long.parseLong(form.group(1));
        return form.group(2).equals("MB") ? count * MEGABYTE : Long.valueOf(count);
    }

    private static String time(long millis) {
        if (millis % DAY == 0 && millis > DAY) {
            return millis / DAY + " d";
        }
        if (millis % HOUR == 0 && millis > 0) {
            return millis / HOUR + " h";
        }
        if (millis % MINUTE == 0 && millis > 0) {
            return millis / MINUTE + " min";
        }
        return millis > 0 && millis < SECOND
                ? millis + " ms"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }
}
