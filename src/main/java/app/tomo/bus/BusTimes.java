package app.tomo.bus;

import java.time.Duration;

/// How long one connection to a bus is waited for.
///
/// @param answer for the answer to a call that names no deadline of its own
/// @param handshake for the greeting of a bus that accepts connections
/// @param closing for what is on its way to be sent when the connection is closed
public record BusTimes(Duration answer, Duration handshake, Duration closing) {}
