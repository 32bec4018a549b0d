package app.tomo.rounds;

import static app.tomo.rounds.Scene.failed;
import static app.tomo.rounds.Scene.names;
import static app.tomo.rounds.Scene.shows;
import static app.tomo.rounds.Scene.well;

import app.tomo.model.Headline;
import app.tomo.model.ProblemId;

import java.time.Duration;

/// The unit is masked while the daemon runs, and taken out of it while it still runs or after it was stopped, when a start is refused.
final class Masked implements Fault {
    private static final Duration NOTICED = Duration.ofSeconds(1);

    @Override
    public String title() {
        return "unit masked";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long pid = scene.running();
        scene.detect(
                new Turn(
                        "masked",
                        NOTICED,
                        shows(Headline.DEGRADED).and(names(ProblemId.UNIT_MASKED))),
                () -> RealUnit.systemctl("mask", RealUnit.NAME));
        if (scene.random.nextBoolean()) {
            scene.recover(
                    new Turn("unmasked", Scene.WELL, well(pid)),
                    () -> RealUnit.systemctl("unmask", RealUnit.NAME));
            return;
        }
        scene.turn(
                new Turn(
                        "stopped",
                        NOTICED,
                        shows(Headline.STOPPING),
                        shows(Headline.FAILED)
                                .and(Scene::isDead)
                                .and(names(ProblemId.UNIT_MASKED))),
                () -> scene.reached(scene.lifecycle().stop()));
        failed(scene.lifecycle().start());
        scene.turn(
                new Turn("unmasked", NOTICED, shows(Headline.STOPPED)),
                () -> RealUnit.systemctl("unmask", RealUnit.NAME));
        scene.start(pid);
    }
}
