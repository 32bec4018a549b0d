package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Recognises a loop from restarts: so many within so long, over several windows, because a loop may be slow (incident 0).
///
/// @param windows each of which is enough
/// @param calm how long the daemon has to last for the loop to be over
public record CrashLoop(List<Window> windows, Duration calm) {
    /// So many restarts in so short a time.
    ///
    /// @param span the most time that `count` restarts may take
    public record Window(int count, Duration span) {}

    public CrashLoop {
        windows = List.copyOf(windows);
    }

    /// True from the restart that fills a window until the daemon has lasted.
    public boolean seen(Restarts restarts, Instant now) {
        Instant last = restarts.last();
        return last != null
                && last.plus(calm).isAfter(now)
                && windows.stream()
                        .anyMatch(
                                window ->
                                        restarts.since(last.minus(window.span())).size()
                                                >= window.count());
    }

    /// When a loop seen now will be over if nothing more happens; null when none is seen.
    public @Nullable Instant over(Restarts restarts, Instant now) {
        Instant last = restarts.last();
        return last != null && seen(restarts, now) ? last.plus(calm) : null;
    }

    /// The restarts that belong to the last one, oldest first: what is further back is no part of the loop.
    public List<Instant> around(Restarts restarts) {
        Instant last = restarts.last();
        return last == null ? List.of() : restarts.since(last.minus(longest()));
    }

    private Duration longest() {
        return windows.stream()
                .map(Window::span)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
