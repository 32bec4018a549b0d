package app.tomo.rounds;

import static app.tomo.rounds.Scene.anew;
import static app.tomo.rounds.Scene.shows;

import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/// `kill -9` of a daemon that systemd brings back. Seldom enough that it is no crash loop, which would be named as one and rightly
/// so; where it would be one, the daemon is killed and stays dead.
final class BroughtBack implements Fault {
    /// Wider than the product's own windows by more than an allowance.
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Deque<Long> times = new ArrayDeque<>();
    private final Killed otherwise = new Killed();

    @Override
    public String title() {
        return "kill -9, systemd restarts";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long now = System.nanoTime();
        boolean loops =
                since(now, Scene.LIMITS.time(Limit.LOOP_SHORT)) + 1
                                >= Scene.LIMITS.count(Limit.LOOP_SHORT_COUNT)
                        || since(now, Scene.LIMITS.time(Limit.LOOP_LONG)) + 1
                                >= Scene.LIMITS.count(Limit.LOOP_LONG_COUNT);
        if (loops) {
            scene.play(otherwise);
            return;
        }
        times.add(now);
        scene.unit.change("Restart=on-failure");
        long pid = scene.running();
        Predicate<Snapshot> another = snapshot -> snapshot.pid() != pid;
        // Systemd's first word, and true until its second, which it has within milliseconds.
        Predicate<Snapshot> failed = shows(Headline.FAILED).and(Scene::isDead);
        scene.detect(
                new Turn(
                        "killed",
                        Killed.NOTICED,
                        shows(Headline.STARTING, Headline.DEGRADED).or(failed),
                        another.and(shows(Headline.STARTING, Headline.HEALTHY))),
                () -> Killed.kill(pid));
        scene.recover(
                new Turn("back", Scene.WELL, another.and(shows(Headline.STARTING)), anew(pid)),
                () -> {});
        scene.unit.restore();
    }

    private long since(long now, Duration window) {
        long from = now - window.plus(MARGIN).toNanos();
        return times.stream().filter(time -> time >= from).count();
    }
}
