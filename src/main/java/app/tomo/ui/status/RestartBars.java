package app.tomo.ui.status;

import app.tomo.model.Restarts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How many restarts fell into each slice of the last hour.
final class RestartBars {
    static final int COUNT = 20;

    private RestartBars() {}

    /// The oldest slice first. What is older than the hour is left out; what is "later than now" counts as now.
    static List<Integer> of(Restarts restarts, Instant now) {
        int[] counts = new int[COUNT];
        long slice = Restarts.WINDOW.toMillis() / COUNT;
        for (Instant time : restarts.times()) {
            long age = Math.max(0, Duration.between(time, now).toMillis());
            int back = (int) Math.min(COUNT, age / slice);
            if (back < COUNT) {
                counts[COUNT - 1 - back]++;
            }
        }
        List<Integer> bars = new ArrayList<>(COUNT);
        for (int count : counts) {
            bars.add(count);
        }
        return bars;
    }
}
