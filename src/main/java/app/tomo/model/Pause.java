package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// The person wants the daemon off for a while. It is: a pause begins when the end of the daemon was verified.
///
/// @param since when it was asked for: a process that was started later is somebody else's doing
/// @param until when Tomo starts the daemon again; null for until the person resumes it
public record Pause(Instant since, @Nullable Instant until) {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    /// Whether anybody can mean a pause of that length.
    public static boolean allows(Duration length) {
        return length.compareTo(LEAST) >= 0 && length.compareTo(MOST) <= 0;
    }

    /// A length as an action's argument; empty for until it is resumed.
    ///
    /// @throws IllegalArgumentException for a length for which nobody pauses
    public static String argument(@Nullable Duration length) {
        if (length != null && !allows(length)) {
            throw new IllegalArgumentException("no length of a pause: " + length);
        }
        return length == null ? "" : length.toString();
    }

    /// The length that an argument names; null for until it is resumed.
    ///
    /// @throws IllegalArgumentException for a text that [#argument] did not make
    public static @Nullable Duration length(String argument) {
        if (argument.isEmpty()) {
            return null;
        }
        try {
            Duration length = Duration.parse(argument);
            if (allows(length)) {
                return length;
            }
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("no length of a pause: " + argument, notOne);
        }
        throw new IllegalArgumentException("no length of a pause: " + argument);
    }

    /// Whether [#argument] made that text.
    public static boolean isArgument(String text) {
        try {
            var _ = length(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static Pause of(Instant since, String argument, Instant now) {
        Duration length = length(argument);
        return new Pause(since, length == null ? null : now.plus(length));
    }

    Pause shifted(Duration by) {
        return new Pause(since.plus(by), until == null ? null : until.plus(by));
    }
}
