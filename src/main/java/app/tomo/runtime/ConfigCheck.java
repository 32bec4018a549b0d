package app.tomo.runtime;

import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;

import java.time.Duration;

/// Asks the daemon's own parser whether a config is good. Blocks until there is an answer or the deadline has passed;
/// never call it on the mailbox or the FX thread. Changes nothing. Interrupting the caller ends the check.
public interface ConfigCheck {
    CheckResult check(Invocation invocation, Duration deadline);
}
