package app.tomo.ui.editor;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Measures what one event costs until the frame that shows it is handed to the painter.
final class FrameClock {
    private static final long DEADLINE = 60;

    /// Milliseconds.
    ///
    /// @param shown by the clock, from the event on; with the wait for the display's next beat, up to 16 ms
    /// @param busy by the clock, without that wait
    /// @param cpu what the FX thread computed: what else the machine does has no part in it
    record Cost(double shown, double busy, double cpu) {}

    private FrameClock() {}

    static Cost of(Runnable action, Node node) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Frame frame =
                OpenEditor.ask(
                        () -> {
                            Frame begun = new Frame(node.getScene(), done);
                            begun.run(action);
                            return begun;
                        });
        if (!done.await(DEADLINE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no frame");
        }
        return frame.cost();
    }

    /// FX thread, until it is done.
    private static final class Frame {
        private final Scene scene;
        private final CountDownLatch done;
        private final Runnable beginning = this::begins;
        private final Runnable laidOut = this::laidOut;
        private final long from = System.nanoTime();
        private final long cpuFrom = cpu();
        private long handled;
        private long pulse;
        private long to;
        private long cpuTo;

        Frame(Scene scene, CountDownLatch done) {
            this.scene = scene;
            this.done = done;
        }

        void run(Runnable action) {
            action.run();
            handled = System.nanoTime();
            scene.addPreLayoutPulseListener(beginning);
            scene.addPostLayoutPulseListener(laidOut);
            Platform.requestNextPulse();
        }

        private void begins() {
            if (pulse == 0) {
                pulse = System.nanoTime();
            }
        }

        /// What is posted now runs when this frame is with the painter.
        private void laidOut() {
            scene.removePreLayoutPulseListener(beginning);
            scene.removePostLayoutPulseListener(laidOut);
            Platform.runLater(
                    () -> {
                        to = System.nanoTime();
                        cpuTo = cpu();
                        done.countDown();
                    });
        }

        Cost cost() {
            return new Cost(
                    (to - from) / 1e6,
                    (to - pulse + handled - from) / 1e6,
                    (cpuTo - cpuFrom) / 1e6);
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }
}
