package app.tomo.bus;

/// A call to the bus did not succeed. It is checked, because a bus that is away or a service that
/// refuses is an expected event; adapters turn it into facts of the snapshot and let it go no
/// further.
public final class BusException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient BusFailure failure;

    public BusException(BusFailure failure) {
        super(failure.detail());
        this.failure = failure;
    }

    /// Why; the message of this exception is the same for a log, in technical words.
    public BusFailure failure() {
        return failure;
    }
}
