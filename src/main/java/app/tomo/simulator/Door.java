package app.tomo.simulator;

import java.io.IOException;

/// Where clients come in to a simulated daemon: a port, or a test.
interface Door {
    /// Lets clients in until it is closed. Those who are in stay.
    interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /// Opens it for that daemon.
    ///
    /// @throws IOException when the port is not to be had
    Open open(SimulatedKanata daemon) throws IOException;
}
