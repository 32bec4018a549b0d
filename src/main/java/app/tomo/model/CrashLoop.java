package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Recognises a loop from restarts: 3 within 60 s, or 5 within 10 min for slow ones (incident 0).
public final class CrashLoop {
    static final Duration CALM = Duration.ofSeconds(60);

    /// Restarts further back than this before the last one are no part of the loop.
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Window[] WINDOWS = {
        new Window(3, Duration.ofSeconds(60)), new Window(5, LONGEST)
    };

    private record Window(int count, Duration span) {}

    private CrashLoop() {}

    /// True from the restart that fills a window until the daemon has lasted for 60 s.
    public static boolean seen(Restarts restarts, Instant now) {
        Instant last = restarts.last();
        if (last == null || !last.plus(CALM).isAfter(now)) {
            return false;
        }
        for (Window window : WINDOWS) {
            if (restarts.since(last.minus(window.span())).size() >= window.count()) {
                return true;
            }
        }
        return false;
    }

    /// When a loop seen now will be over if nothing more happens; null when none is seen.
    public static @Nullable Instant over(Restarts restarts, Instant now) {
        Instant last = restarts.last();
        return last != null && seen(restarts, now) ? last.plus(CALM) : null;
    }
}
