package app.tomo.service;

import app.tomo.bus.BusFailure;
import app.tomo.model.Outcome.Failure.UnitNotChanged;
import app.tomo.model.Outcome.Hitch;

import java.io.IOException;

/// Why a step of a change of a unit was not done.
///
/// @param detail the file, or the machine's words
record Hindrance(Hitch why, String detail) {
    static Hindrance of(IOException unwritable) {
        return new Hindrance(
                Hitch.NOT_WRITTEN,
                unwritable.getClass().getSimpleName() + ": " + unwritable.getMessage());
    }

    static Hindrance of(BusFailure failure) {
        Hitch why =
                switch (failure) {
                    case BusFailure.AccessDenied _ -> Hitch.DECLINED;
                    case BusFailure.NoBus _ -> Hitch.UNREACHABLE;
                    default -> Hitch.MANAGER;
                };
        return new Hindrance(why, why == Hitch.DECLINED ? "" : failure.detail());
    }

    /// @param restored whether all files are as they were before
    UnitNotChanged failure(boolean restored) {
        return new UnitNotChanged(why, detail, restored);
    }
}
