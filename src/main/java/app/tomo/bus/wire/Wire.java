package app.tomo.bus.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/// An authenticated connection to a bus that carries whole messages.
///
/// [#encode] may be called from any thread. [#write] is called by one thread at a time, and so is
/// [#read], each by its own. [#close] ends both.
public interface Wire {
    /// Puts a message into bytes and gives it its serial number.
    ///
    /// @throws IllegalArgumentException when a value does not fit its signature
    Encoded encode(Outgoing message);

    /// Writes all bytes of a message; blocks while the bus does not read.
    void write(Encoded message) throws IOException;

    /// The next message; blocks until there is one. Kinds that the specification does not name yet
    /// are skipped.
    ///
    /// @throws IOException when the connection ended
    Incoming read() throws IOException;

    /// Closes the connection; does nothing when it is closed.
    void close();

    /// A message ready to be written. Its serial number is unique on this connection.
    record Encoded(long serial, ByteBuffer bytes) {}
}
