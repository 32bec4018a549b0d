package app.tomo.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

class FxBridgeTest {
    private final List<String> starts = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final FxBridge bridge =
            new FxBridge(
                    start -> {
                        starts.add("start");
                        start.run();
                    },
                    Throwable::printStackTrace);

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatIsOnlyOfferedStartsNothing() {
        Consumer<String> inbox = bridge.latest(seen::add);
        inbox.accept("unseen");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), starts);
        assertEquals(List.of(), seen);
    }

    @Test
    void whatWasOfferedBeforeTheStartIsDeliveredAtIt() throws InterruptedException {
        Consumer<String> inbox = bridge.latest(seen::add);
        inbox.accept("overtaken");
        inbox.accept("newest");
        runAndWait("task");
        assertEquals(List.of("start"), starts);
        assertEquals(List.of("newest", "task"), seen);
    }

    @Test
    void manyOffersBecomeOne() throws InterruptedException {
        Consumer<String> inbox = bridge.latest(seen::add);
        runAndWait("open");
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch offered = new CountDownLatch(1);
        bridge.run(
                () -> {
                    busy.countDown();
                    await(offered);
                });
        await(busy);
        for (int i = 0; i <= 1_000; i++) {
            inbox.accept("offer " + i);
        }
        offered.countDown();
        runAndWait("end");
        assertEquals(List.of("open", "offer 1000", "end"), seen);
    }

    @Test
    void aPartThatEndedTakesNothingAnyMore() throws InterruptedException {
        FxBridge part = bridge.part();
        Consumer<String> ofTomo = bridge.latest(seen::add);
        Consumer<String> ofPart = part.latest(seen::add);
        runAndWait("open");
        ofPart.accept("old window");
        runAndWait("shown");
        part.end();
        ofPart.accept("unseen");
        Consumer<String> late = part.latest(seen::add);
        late.accept("unseen, and late");
        ofTomo.accept("Tomo");
        runAndWait("end");
        assertEquals(List.of("open", "old window", "shown", "Tomo", "end"), seen);
    }

    @Test
    void aPartThatEndedHoldsNoWindow() {
        FxBridge part = bridge.part();
        WeakReference<List<String>> window = followed(part);
        System.gc();
        assertNotNull(window.get());
        part.end();
        System.gc();
        assertNull(window.get());
    }

    /// Something that is held by whoever tells it, and by nobody else.
    private static WeakReference<List<String>> followed(FxBridge part) {
        List<String> window = new ArrayList<>();
        Consumer<String> inbox = part.latest(window::add);
        inbox.accept("a state");
        return new WeakReference<>(window);
    }

    @Test
    void whatAPartAskedForIsDoneAlsoAfterItsEnd() throws InterruptedException {
        FxBridge part = bridge.part();
        part.end();
        CountDownLatch done = new CountDownLatch(1);
        part.run(done::countDown);
        await(done);
        assertEquals(List.of("start"), starts);
    }

    @Test
    void aDefectInOneTaskKeepsNoOtherFromItsTurn() throws InterruptedException {
        bridge.run(
                () -> {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler((thread, defect) -> seen.add("defect"));
                    throw new IllegalStateException("on purpose");
                });
        runAndWait("task");
        assertEquals(List.of("defect", "task"), seen);
    }

    private void runAndWait(String name) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        bridge.run(
                () -> {
                    seen.add(name);
                    done.countDown();
                });
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it did not happen");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
