package app.tomo.service;

import app.tomo.bus.BusErrors;
import app.tomo.bus.BusFailure;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Refusal;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceReading.Unreachable;
import app.tomo.model.ServiceReading.Why;

/// Turns what goes wrong between us and systemd into the reasons that the snapshot knows. Pure.
final class Failures {
    private static final String SYSTEMD = "org.freedesktop.systemd1.";

    private Failures() {}

    /// What a question that failed says about the unit.
    static ServiceReading reading(BusFailure failure) {
        // The manager is well; it only finds that no unit can have such a name.
        return failure instanceof BusFailure.Refused refused
                        && refused.error().equals(BusErrors.INVALID_ARGS)
                ? new ServiceReading.Seen(StatusMapping.noSuchUnit())
                : unreachable(failure);
    }

    static Unreachable unreachable(BusFailure failure) {
        Why why =
                switch (failure) {
                    case BusFailure.NoBus _ -> Why.NO_BUS;
                    case BusFailure.AccessDenied _ -> Why.DENIED;
                    case BusFailure.NoSuchName name ->
                            // Nobody could even be started for the name: this machine does not run
                            // systemd.
                            name.error().equals(BusErrors.SERVICE_UNKNOWN)
                                    ? Why.UNSUPPORTED
                                    : Why.NO_ANSWER;
                    case BusFailure.TimedOut _,
                            BusFailure.Interrupted _,
                            BusFailure.NotOffered _,
                            BusFailure.PeerLeft _,
                            BusFailure.Refused _,
                            BusFailure.Unexpected _ ->
                            Why.NO_ANSWER;
                };
        return new Unreachable(why, failure.detail());
    }

    /// Why systemd did not take an order.
    static Failure refused(BusFailure failure, Countdown deadline) {
        return switch (failure) {
            case BusFailure.NoBus _,
                    BusFailure.NoSuchName _,
                    BusFailure.NotOffered _,
                    BusFailure.PeerLeft _,
                    BusFailure.Unexpected _ ->
                    new Failure.ManagerUnreachable(failure.detail());
            case BusFailure.TimedOut _, BusFailure.Interrupted _ ->
                    new Failure.TookTooLong(deadline.elapsed());
            case BusFailure.AccessDenied denied ->
                    new Failure.ManagerRefused(Refusal.NOT_AUTHORISED, denied.message());
            case BusFailure.Refused(String error, String message) ->
                    new Failure.ManagerRefused(refusal(error), message);
        };
    }

    private static Refusal refusal(String error) {
        return switch (error) {
            case SYSTEMD + "NoSuchUnit", BusErrors.INVALID_ARGS -> Refusal.NO_SUCH_UNIT;
            case SYSTEMD + "UnitMasked" -> Refusal.MASKED;
            default -> Refusal.OTHER;
        };
    }
}
