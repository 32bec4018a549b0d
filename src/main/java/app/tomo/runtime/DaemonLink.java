package app.tomo.runtime;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Event;

import java.time.Duration;
import java.util.function.Consumer;

/// The looking side of the socket to a daemon. One connection at a time, each with its number.
///
/// Nothing here blocks for longer than the deadline; results are posted as [Event.FromLink] with the connection's
/// number, on threads of the adapter's. The adapter never stops draining what the daemon sends.
public interface DaemonLink {
    /// Connects; posts [Event.LinkOpened], then what the daemon says, or [Event.LinkLost]. An older connection is closed.
    void open(long link, DaemonAddress address, Duration deadline, Consumer<Event> events);

    /// Asks the cheapest question there is; posts [Event.PingAnswered] when it is answered.
    void ping(long link);

    /// Posts [Event.LayersListed] when it is answered, and [Event.VirtualKeysListed] where the daemon can tell them.
    void askLayers(long link);

    /// Whoever says much is not heard faster than that: `caughtUp` blocks until what was posted has been taken in, and is called
    /// on threads of the adapter's. Without it nobody is waited for.
    default void pace(Runnable caughtUp) {}

    /// Closes without posting anything.
    void close(long link);
}
