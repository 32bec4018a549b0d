package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When the daemon came back by itself, in the last hour, oldest first. At most [#MOST] are kept, the newest ones.
public record Restarts(List<Instant> times) {
    public static final Restarts NONE = new Restarts(List.of());
    public static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST = 1_000;

    public Restarts {
        times = List.copyOf(times);
    }

    /// With `count` more at `now`, and without what is older than the window.
    public Restarts plus(long count, Instant now) {
        List<Instant> all = new ArrayList<>(since(now.minus(WINDOW)));
        for (long i = 0; i < Math.min(count, MOST); i++) {
            all.add(now);
        }
        return new Restarts(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /// So many within that time, as evidence: `3 automatic restarts in 52 s`.
    public static String told(int count, Duration took) {
        return count == 1
                ? "1 automatic restart"
                : count + " automatic restarts in " + took.toSeconds() + " s";
    }

    /// With those of before Tomo looked for the first time, as somebody else noted them. Two who note the same restart do it
    /// at different moments: each of theirs that is as near as `apart` to one of these is that one.
    Restarts recalling(List<Instant> others, Duration apart, Instant now) {
        List<Instant> known = new ArrayList<>(times);
        List<Instant> all = new ArrayList<>(times);
        for (Instant other : others) {
            Instant same =
                    known.stream()
                            .filter(each -> !other.isBefore(each.minus(apart)))
                            .filter(each -> !other.isAfter(each.plus(apart)))
                            .findFirst()
                            .orElse(null);
            if (same == null) {
                all.add(other);
            } else {
                known.remove(same);
            }
        }
        return new Restarts(all.stream().sorted().toList()).plus(0, now);
    }

    Restarts shifted(Duration by) {
        return new Restarts(times.stream().map(time -> time.plus(by)).toList());
    }

    public List<Instant> since(Instant from) {
        return times.stream().filter(time -> !time.isBefore(from)).toList();
    }

    public @Nullable Instant last() {
        return times.isEmpty() ? null : times.getLast();
    }
}
