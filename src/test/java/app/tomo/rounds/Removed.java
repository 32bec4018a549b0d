package app.tomo.rounds;

import static app.tomo.rounds.Scene.names;
import static app.tomo.rounds.Scene.shows;
import static app.tomo.rounds.Scene.well;

import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;

import java.time.Duration;

/// The unit's file is deleted while the daemon runs, and put back while it still runs, or after it has died or was stopped.
final class Removed implements Fault {
    private static final Duration NOTICED = Duration.ofSeconds(1);

    @Override
    public String title() {
        return "unit removed";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long pid = scene.running();
        scene.detect(
                new Turn(
                        "removed",
                        NOTICED,
                        shows(Headline.DEGRADED).and(names(ProblemId.UNIT_MISSING))),
                scene.unit::remove);
        if (scene.random.nextBoolean()) {
            scene.recover(new Turn("put back", Scene.WELL, well(pid)), scene.unit::define);
            return;
        }
        Turn ended =
                new Turn(
                        "ended",
                        NOTICED,
                        shows(Headline.STOPPING, Headline.STARTING),
                        shows(Headline.NOT_INSTALLED).and(Scene::isDead));
        if (scene.random.nextBoolean()) {
            scene.turn(ended, () -> Killed.kill(pid));
        } else {
            scene.turn(ended, () -> scene.reached(scene.lifecycle().stop()));
        }
        // With its file there and before it has read all units anew, systemd calls it broken itself
        // (EBUSY).
        scene.turn(
                new Turn(
                        "put back",
                        NOTICED,
                        names(ProblemId.UNIT_BROKEN).and(Scene::isDead),
                        shows(Headline.STOPPED, Headline.FAILED)
                                .and(Scene::isDead)
                                .and(snapshot -> snapshot.facts().loaded() == Truth.YES)),
                scene.unit::define);
        scene.start(pid);
    }
}
