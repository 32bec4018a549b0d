package app.tomo.diagnosis.report;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a daemon ended, as it said itself in its last lines; what is more telling stands first.
enum Reason {
    PORT_TAKEN("AddrInUse"),
    CONFIG_REJECTED("Error in configuration", "failed to parse file"),
    CONFIG_MISSING("Could not find the config file", "No config files"),
    NO_OUTPUT("Failed to open the output uinput"),
    NO_KEYBOARD("No keyboard devices"),
    CHORD("pressed LControl+Space+Escape"),
    PANIC("panicked at", "RUST_BACKTRACE");

    /// What it says of its end, it says that shortly before; a reload that failed long ago is no reason.
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Pattern signs;

    Reason(String... signs) {
        this.signs =
                Pattern.compile(
                        Stream.of(signs).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    /// The line of that death which says so; null where none does.
    @Nullable Evidence in(Death death) {
        return death.words().stream()
                .filter(line -> !line.at().plus(SHORTLY).isBefore(death.seen().at()))
                .filter(line -> signs.matcher(line.text()).find())
                .findFirst()
                .orElse(null);
    }

    /// The first that a death's own lines give; null for none.
    static @Nullable Reason of(Death death) {
        for (Reason reason : values()) {
            if (reason.in(death) != null) {
                return reason;
            }
        }
        return null;
    }

    /// Whether it says itself why it ends, or only that it does.
    boolean explains() {
        return this != PANIC;
    }

    /// Its name in a bundle: `port-taken`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
