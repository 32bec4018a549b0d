package app.tomo.simulator.script;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times, sizes, numbers and signals as they are written in a script.
final class Amounts {
    /// Between the ends of a range, once `17s to 20s` has become one word.
    static final String RANGE = "..";

    private static final int LARGEST_MB = 64;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|min)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})(KB|MB)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Amounts() {}

    static Duration time(String word) throws Misfit {
        Matcher matcher = TIME.matcher(word);
        if (!matcher.matches()) {
            throw new Misfit(Complaint.Kind.TIME, word);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    static Span span(String word) throws Misfit {
        int range = word.indexOf(RANGE);
        if (range < 0) {
            return new Span(time(word), time(word));
        }
        Duration least = time(word.substring(0, range));
        Duration most = time(word.substring(range + RANGE.length()));
        if (most.compareTo(least) < 0) {
            throw new Misfit(Complaint.Kind.TIME, word.replace(RANGE, " to "));
        }
        return new Span(least, most);
    }

    /// In bytes.
    static int size(String word) throws Misfit {
        Matcher matcher = SIZE.matcher(word);
        int kilobytes =
                !matcher.matches()
                        ? 0
                        : Integer.parseInt(matcher.group(1))
                                * (matcher.group(2).equals("MB") ? 1024 : 1);
        if (kilobytes == 0 || kilobytes > LARGEST_MB * 1024) {
            throw new Misfit(Complaint.Kind.SIZE, word);
        }
        return kilobytes * 1024;
    }

    /// At least 1.
    static int number(String word) throws Misfit {
        int number = NUMBER.matcher(word).matches() ? Integer.parseInt(word) : 0;
        if (number == 0) {
            throw new Misfit(Complaint.Kind.NUMBER, word);
        }
        return number;
    }

    static Signal signal(String word) throws Misfit {
        try {
            return Signal.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new Misfit(Complaint.Kind.SIGNAL, word);
        }
    }
}
