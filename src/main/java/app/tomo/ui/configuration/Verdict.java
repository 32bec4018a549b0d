package app.tomo.ui.configuration;

import app.tomo.kbd.LayerGap;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is known of the text on screen.
sealed interface Verdict {
    /// Nobody has looked yet.
    record Open() implements Verdict {}

    /// It is being looked at. What was known of an older text does not count any more.
    record Checking() implements Verdict {}

    /// The daemon has looked, or could not.
    ///
    /// @param gap a layer on screen that is too short, where that is what is wrong; else null
    /// @param remarks what the daemon said of a text that it accepts
    record Checked(
            CheckResult result, @Nullable LayerGap gap, List<ConfigFault> remarks, Instant at)
            implements Verdict {
        public Checked {
            remarks = List.copyOf(remarks);
        }
    }

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
            case Checked checked ->
                    checked.result() instanceof CheckResult.Failed(ConfigFault fault)
                            ? fault
                            : null;
        };
    }

    /// A layer on screen that is too short; null for none.
    default @Nullable LayerGap gap() {
        return this instanceof Checked checked ? checked.gap() : null;
    }

    /// What is said of the text without refusing it.
    default List<ConfigFault> remarks() {
        return this instanceof Checked checked ? checked.remarks() : List.of();
    }

    /// What has a place, and is to be looked at first; null for nothing.
    default @Nullable ConfigFault first() {
        ConfigFault fault = fault();
        return fault == null
                ? remarks().stream().filter(each -> each.line() > 0).findFirst().orElse(null)
                : fault;
    }
}
