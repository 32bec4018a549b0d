package app.tomo.runtime;

import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;

import java.util.function.Consumer;

/// The looking side of a service manager, for one unit. Nothing in it assumes systemd.
///
/// May block for as long as the adapter's own deadline (at most 2 s): never call it on the mailbox or the FX thread.
public interface ServiceManager {
    Scope scope();

    String unit();

    /// Asks now. Failures are readings, never exceptions. Nothing older is told to a follower after it has returned.
    ServiceReading read();

    /// Tells of every change the manager pushes, in order, each as a whole reading, on a thread of the adapter's. After
    /// the manager was lost and found again it tells once more. A manager that cannot push tells nothing.
    Subscription follow(Consumer<ServiceReading> onChange);
}
