package app.tomo.model;

import java.util.List;

/// What asking the service manager gave: a status, or the reason why there is none.
public sealed interface ServiceReading {
    /// Nothing was asked yet.
    record NotYet() implements ServiceReading {}

    record Seen(ServiceStatus status) implements ServiceReading {}

    /// The manager could not be asked. `detail` is evidence (the bus's own words), not a sentence for a person.
    record Unreachable(Why why, String detail) implements ServiceReading {}

    /// Nobody was asked, because the daemon is run in several places and the person has yet to say which one is meant.
    record Undecided(List<Candidate> candidates) implements ServiceReading {
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    enum Why {
        NO_BUS,
        NO_ANSWER,
        DENIED,
        UNSUPPORTED
    }

    ServiceReading NOT_YET = new NotYet();
}
