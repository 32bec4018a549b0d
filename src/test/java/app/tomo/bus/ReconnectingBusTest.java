package app.tomo.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/// The contract over a connection that is made in the background, and what happens when the bus
/// goes and comes back.
class ReconnectingBusTest extends BusContract {
    private record Wait(Duration delay, Runnable task) {}

    private final Arrivals<Wait> waits = new Arrivals<>();
    private final Arrivals<BusState> states = new Arrivals<>();

    @Override
    Bus connect(PrivateBus daemon) throws Exception {
        ReconnectingBus connecting = reconnecting(daemon.connector());
        connecting.start();
        states.next(BusState.Connected.class::isInstance);
        return connecting;
    }

    private ReconnectingBus reconnecting(BusConnector connector) {
        ReconnectingBus made =
                new ReconnectingBus(
                        connector,
                        (delay, task) -> {
                            waits.accept(new Wait(delay, task));
                            return () -> {};
                        },
                        new ReconnectDelays(Duration.ofSeconds(1), Duration.ofSeconds(5), 0.5),
                        () -> 0.5);
        made.watchState(states);
        return made;
    }

    private void unplugAndReplug() throws Exception {
        daemon.kill();
        states.next(BusState.Disconnected.class::isInstance);
        daemon.resume();
        other = daemon.connect();
        waits.next().task().run();
        states.next(BusState.Connected.class::isInstance);
    }

    @Test
    void everythingIsBackInPlaceAfterTheBusCameBack() throws Exception {
        Arrivals<BusSignal> heard = new Arrivals<>();
        Arrivals<Optional<String>> owners = new Arrivals<>();
        bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched"), heard::accept);
        bus.watchName("org.example.Shop", owners);
        owners.next();
        bus.export(LAMP, call -> Answer.of("s", "here"));
        bus.requestName("org.example.Mine");

        unplugAndReplug();

        other.emit(signal(LAMP, "Switched", "", 1));
        assertEquals(1, heard.next().body().get(1, Integer.class));
        assertEquals(Optional.empty(), owners.next());
        other.requestName("org.example.Shop");
        assertEquals(Optional.of(nameOf(other)), owners.next());
        assertEquals(
                "here",
                other.call(BusCall.to("org.example.Mine", LAMP, LAMP_INTERFACE, "Ask")).string(0));
    }

    @Test
    void whatWasClosedOrGivenBackStaysAway() throws Exception {
        Arrivals<BusSignal> closed = new Arrivals<>();
        Arrivals<BusSignal> open = new Arrivals<>();
        bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched"), closed::accept).close();
        bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched"), open::accept);
        bus.requestName("org.example.Mine");
        bus.releaseName("org.example.Mine");

        unplugAndReplug();

        other.emit(signal(LAMP, "Switched", "", 1));
        open.next();
        assertTrue(closed.isEmpty());
        assertEquals(Optional.empty(), other.nameOwner("org.example.Mine"));
    }

    @Test
    void subscriptionsMadeWithoutABusWaitForIt() throws Exception {
        daemon.kill();
        states.next(BusState.Disconnected.class::isInstance);
        Arrivals<BusSignal> heard = new Arrivals<>();
        bus.match(MatchRule.signal(LAMP_INTERFACE, "Switched"), heard::accept);
        assertInstanceOf(BusFailure.NoBus.class, failure(bus, toDaemon("GetId")));

        daemon.resume();
        other = daemon.connect();
        waits.next().task().run();
        states.next(BusState.Connected.class::isInstance);

        other.emit(signal(LAMP, "Switched", "", 1));
        heard.next();
    }

    @Test
    void delaysGrowToTheirCapAndBeginAnewAfterASuccess() throws Exception {
        daemon.kill();
        // Half of the jitter's half is taken off: 1 s becomes 0.75 s.
        for (long millis : new long[] {750, 1_500, 3_000, 3_750, 3_750}) {
            Wait wait = waits.next();
            assertEquals(Duration.ofMillis(millis), wait.delay());
            wait.task().run();
        }
        Wait last = waits.next();
        daemon.resume();
        last.task().run();
        states.next(BusState.Connected.class::isInstance);

        daemon.kill();

        assertEquals(Duration.ofMillis(750), waits.next().delay());
    }

    @Test
    void closingCallsTheNextAttemptOff() throws Exception {
        daemon.kill();
        Wait wait = waits.next();

        bus.close();
        daemon.resume();
        wait.task().run();

        assertEquals(
                new BusState.Disconnected(new BusFailure.NoBus("closed")),
                states.next(state -> state.toString().contains("closed")));
    }
}
