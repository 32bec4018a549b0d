package app.tomo;

import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusObject;
import app.tomo.bus.BusSignal;
import app.tomo.bus.BusState;
import app.tomo.bus.MatchRule;
import app.tomo.bus.NameClaim;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.SignalListener;
import app.tomo.bus.Subscription;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A bus on which somebody answers every call with nothing, or refuses it, as a manager does that cannot read its units.
///
/// @param refuses asked at each call
record ReloadingBus(BooleanSupplier refuses) implements Bus {
    @Override
    public Body call(BusCall call) throws BusException {
        if (refuses.getAsBoolean()) {
            throw new BusException(new BusFailure.Refused("org.example.No", "not now"));
        }
        return Body.EMPTY;
    }

    @Override
    public Subscription match(MatchRule rule, SignalListener listener) {
        return () -> {};
    }

    @Override
    public Subscription export(ObjectPath path, BusObject object) {
        return () -> {};
    }

    @Override
    public void emit(BusSignal signal) {}

    @Override
    public NameClaim requestName(String name) {
        return NameClaim.OWNED;
    }

    @Override
    public void releaseName(String name) {}

    @Override
    public Optional<String> nameOwner(String name) {
        return Optional.empty();
    }

    @Override
    public Subscription watchName(String name, Consumer<Optional<String>> listener) {
        return () -> {};
    }

    @Override
    public BusState state() {
        return new BusState.Connected(":1.1");
    }

    @Override
    public Subscription watchState(Consumer<BusState> listener) {
        return () -> {};
    }

    @Override
    public void close() {}
}
