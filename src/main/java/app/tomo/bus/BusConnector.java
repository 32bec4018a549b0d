package app.tomo.bus;

import java.util.concurrent.Executor;

/// Makes connections to one bus.
@FunctionalInterface
public interface BusConnector {
    /// Connects, or fails soon: where nobody listens at once, where nobody answers within
    /// seconds. Blocks.
    ///
    /// @param callbacks runs the callbacks of [Bus]; it must run one at a time and in order, as
    ///     [InOrder] does
    /// @throws BusException [BusFailure.NoBus]
    Bus connect(Executor callbacks) throws BusException;

    /// Connects with callbacks on a virtual thread of its own.
    default Bus connect() throws BusException {
        return connect(new InOrder("bus callbacks"));
    }
}
