package app.tomo.model.recovery;

import app.tomo.model.finding.Finding;

import java.time.Duration;
import java.util.List;

/// What a recovery came to.
public sealed interface RecoveryEnd {
    /// The daemon runs and responds, and did so for that long.
    ///
    /// @param version of the daemon; empty where it does not say
    record Recovered(Duration proven, String version) implements RecoveryEnd {}

    /// Something is left for the person to do; after that they come back here.
    ///
    /// @param left in the order of doing it
    record YourTurn(List<RecoveryStep> left) implements RecoveryEnd {
        public YourTurn {
            left = List.copyOf(left);
        }
    }

    /// It did not come to that. Looked at anew, this is found; empty where nothing explains it.
    record NotRecovered(List<Finding> findings) implements RecoveryEnd {
        public NotRecovered {
            findings = List.copyOf(findings);
        }
    }

    /// The person ended it; what was done by then stays, and is told step by step.
    record Cancelled() implements RecoveryEnd {}
}
