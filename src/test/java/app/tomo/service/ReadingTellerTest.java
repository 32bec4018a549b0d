package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceReading.Unreachable;
import app.tomo.model.ServiceReading.Why;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

class ReadingTellerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ServiceReading LOST = new Unreachable(Why.NO_BUS, "");

    private final List<ServiceReading> told = new CopyOnWriteArrayList<>();

    @Test
    void whatIsOnItsWayIsWaitedFor() throws InterruptedException {
        CountDownLatch listens = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        ReadingTeller teller =
                new ReadingTeller(
                        reading -> {
                            listens.countDown();
                            await(mayGoOn);
                            told.add(reading);
                        });
        teller.tell(_ -> LOST);
        await(listens);
        Thread settles = Thread.ofVirtual().start(() -> teller.settle(LONG));
        assertFalse(settles.join(Duration.ofMillis(20)));
        mayGoOn.countDown();
        settles.join();
        assertEquals(List.of(LOST), told);
    }

    @Test
    void aListenerThatHangsIsNotWaitedForLonger() {
        CountDownLatch never = new CountDownLatch(1);
        ReadingTeller teller = new ReadingTeller(_ -> await(never));
        teller.tell(_ -> LOST);
        teller.settle(Duration.ofMillis(20));
        assertEquals(List.of(), told);
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
