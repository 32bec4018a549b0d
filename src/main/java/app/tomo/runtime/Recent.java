package app.tomo.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The last things that happened, each with its time: a ring that keeps what it is given and makes nothing, as one thing
/// more costs each of them. Any thread.
public final class Recent<T> {
    /// One of them.
    public record Moment<T>(Instant at, T what) {}

    private final List<Instant> times;
    private final List<T> things;
    private final int most;
    private long count;

    /// Keeps that many.
    Recent(int most) {
        this.most = most;
        times = new ArrayList<>(most);
        things = new ArrayList<>(most);
    }

    synchronized void add(Instant at, T what) {
        if (count < most) {
            times.add(at);
            things.add(what);
        } else {
            int oldest = (int) (count % most);
            times.set(oldest, at);
            things.set(oldest, what);
        }
        count++;
    }

    /// How many there have been.
    public synchronized long count() {
        return count;
    }

    /// The oldest first.
    public synchronized List<Moment<T>> all() {
        List<Moment<T>> all = new ArrayList<>(things.size());
        for (long next = Math.max(0, count - most); next < count; next++) {
            int place = (int) (next % most);
            all.add(new Moment<>(times.get(place), things.get(place)));
        }
        return all;
    }
}
