package app.tomo.simulator.script;

import java.time.Duration;

/// When a line of the script is due.
public sealed interface When {
    /// Each time that the moment comes, so much later.
    record After(Moment moment, Span delay) implements When {}

    /// Again and again from the start on.
    record Every(Duration period) implements When {}

    /// Where the line does not say.
    When FROM_THE_START = new After(Moment.START, Span.NONE);
}
