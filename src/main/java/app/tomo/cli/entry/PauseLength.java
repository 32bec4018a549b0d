package app.tomo.cli.entry;

import app.tomo.model.Pause;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The length of a pause as a person types it: `15m`, `2h30m`, `90s`. Pure.
final class PauseLength {
    private static final Pattern PART = Pattern.compile("(\\d{1,6}) ?(s|sec|m|min|h|d) ?");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");

    private PauseLength() {}

    /// Null for what is no length, or one for which nobody pauses.
    static @Nullable Duration read(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        Duration length = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            length = length.plus(Duration.of(Long.parseLong(part.group(1)), unit(part.group(2))));
        }
        return Pause.allows(length) ? length : null;
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
