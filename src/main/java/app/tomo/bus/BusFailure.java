package app.tomo.bus;

import java.time.Duration;

/// Why something on the bus did not succeed. Texts are technical, for logs and evidence; what a
/// person reads is worded elsewhere, from the type.
public sealed interface BusFailure {
    /// One line for a log.
    String detail();

    /// There is no connection: no address, nobody listening, or the bus went away.
    record NoBus(String detail) implements BusFailure {}

    /// No answer within the call's deadline. The call may still have had its effect.
    record TimedOut(Duration deadline) implements BusFailure {
        @Override
        public String detail() {
            return "no answer within " + deadline.toMillis() + " ms";
        }
    }

    /// The calling thread was interrupted; its interrupt status is set again.
    record Interrupted() implements BusFailure {
        @Override
        public String detail() {
            return "interrupted while waiting for the answer";
        }
    }

    /// Nobody owns the destination's name, and nobody could be started for it.
    record NoSuchName(String error, String message) implements BusFailure {
        @Override
        public String detail() {
            return error + ": " + message;
        }
    }

    /// The destination is there, but does not have this object, interface, method or property.
    record NotOffered(String error, String message) implements BusFailure {
        @Override
        public String detail() {
            return error + ": " + message;
        }
    }

    /// A policy (the bus's or polkit's) says no.
    record AccessDenied(String error, String message) implements BusFailure {
        @Override
        public String detail() {
            return error + ": " + message;
        }

        /// Whether the same call with [CallFlag#ALLOW_INTERACTIVE] and an agent might pass.
        public boolean needsInteraction() {
            return error.equals(BusErrors.INTERACTION_REQUIRED);
        }
    }

    /// The destination left the bus, or the bus gave up on it, before it answered.
    record PeerLeft(String error, String message) implements BusFailure {
        @Override
        public String detail() {
            return error + ": " + message;
        }
    }

    /// Any other error answer, by its D-Bus name, such as
    /// `org.freedesktop.systemd1.NoSuchUnit`.
    record Refused(String error, String message) implements BusFailure {
        @Override
        public String detail() {
            return error + ": " + message;
        }
    }

    /// The answer has another shape than the interface promises.
    record Unexpected(String detail) implements BusFailure {}

    /// Sorts an error answer by its D-Bus name.
    static BusFailure ofError(String error, String message) {
        return switch (error) {
            case BusErrors.SERVICE_UNKNOWN, BusErrors.NAME_HAS_NO_OWNER ->
                    new NoSuchName(error, message);
            case BusErrors.UNKNOWN_METHOD,
                    BusErrors.UNKNOWN_OBJECT,
                    BusErrors.UNKNOWN_INTERFACE,
                    BusErrors.UNKNOWN_PROPERTY ->
                    new NotOffered(error, message);
            case BusErrors.ACCESS_DENIED, BusErrors.AUTH_FAILED, BusErrors.INTERACTION_REQUIRED ->
                    new AccessDenied(error, message);
            case BusErrors.NO_REPLY -> new PeerLeft(error, message);
            default ->
                    // Spawn.ServiceNotFound, Spawn.ExecFailed …: activation did not work out.
                    error.startsWith(BusErrors.SPAWN)
                            ? new NoSuchName(error, message)
                            : new Refused(error, message);
        };
    }
}
