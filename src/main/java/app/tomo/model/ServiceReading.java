package app.tomo.model;

/// What asking the service manager gave: a status, or the reason why there is none.
public sealed interface ServiceReading {
    /// Nothing was asked yet.
    record NotYet() implements ServiceReading {}

    record Seen(ServiceStatus status) implements ServiceReading {}

    /// The manager could not be asked. `detail` is evidence (the bus's own words), not a sentence for a person.
    record Unreachable(Why why, String detail) implements ServiceReading {}

    enum Why {
        NO_BUS,
        NO_ANSWER,
        DENIED,
        UNSUPPORTED
    }

    ServiceReading NOT_YET = new NotYet();
}
