package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.bus.BusFailure;
import app.tomo.model.Outcome.Hitch;

import org.junit.jupiter.api.Test;

class HindranceTest {
    @Test
    void aManagerThatNobodyCouldAskHasSaidNothing() {
        assertEquals(
                Hitch.UNREACHABLE,
                Hindrance.of(new BusFailure.NoBus("/run/user/1000/bus: Connection refused")).why());
        assertEquals(Hitch.MANAGER, Hindrance.of(new BusFailure.Refused("org.x.No", "no")).why());
    }
}
