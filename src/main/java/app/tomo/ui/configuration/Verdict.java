package app.tomo.ui.configuration;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is known of the text on screen.
sealed interface Verdict {
    /// Nobody has looked yet.
    record Open() implements Verdict {}

    /// It is being looked at. What was known of an older text does not count any more.
    record Checking() implements Verdict {}

    /// The daemon has looked, or could not.
    record Checked(CheckResult result, Instant at) implements Verdict {}

    /// Nobody could ask the daemon, but the parentheses tell enough.
    record Parentheses(ConfigFault fault) implements Verdict {}

    /// The daemon refused it at a reload.
    record Refused(ConfigFault fault) implements Verdict {}

    /// Whether it is known that the daemon would not take it.
    default boolean bad() {
        return fault() != null;
    }

    /// What is wrong with it; null where nothing is known to be.
    default @Nullable ConfigFault fault() {
        return switch (this) {
            case Open _, Checking _ -> null;
            case Parentheses(ConfigFault fault) -> fault;
            case Refused(ConfigFault fault) -> fault;
            case Checked(CheckResult result, Instant _) ->
                    result instanceof CheckResult.Failed(ConfigFault fault) ? fault : null;
        };
    }
}
