package app.tomo.service;

import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Lets time pass where there is no event to wait for. Blocks; an interrupt ends it early and stays set.
record Pause(Scheduler scheduler) {
    void last(Duration time) {
        CountDownLatch over = new CountDownLatch(1);
        Scheduler.Scheduled timer = scheduler.after(time, over::countDown);
        try {
            over.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            timer.cancel();
        }
    }
}
