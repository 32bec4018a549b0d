package app.tomo.rounds;

import static app.tomo.rounds.Scene.anew;
import static app.tomo.rounds.Scene.shows;

import app.tomo.model.Headline;
import app.tomo.runtime.LifecycleService;

import java.time.Duration;
import java.util.List;

/// A daemon, and a child of it, that ignore SIGTERM, and are asked to stop: on Tomo's deadline the whole control group ends.
final class Stubborn implements Fault {
    @Override
    public String title() {
        return "SIGTERM ignored";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long obedient = scene.running();
        scene.unit.change(
                "ExecStart=",
                "ExecStart=/bin/sh -c 'trap \"\" TERM INT HUP; sleep 1000 & exec %s'"
                        .formatted(scene.unit.command()));
        scene.turn(
                new Turn(
                        "restart",
                        Scene.WELL.plusSeconds(1),
                        shows(Headline.STARTING),
                        anew(obedient)),
                () -> scene.reached(scene.lifecycle().restart()));
        long stubborn = scene.running();
        List<Long> group = scene.unit.processes();
        if (group.size() != 2) {
            throw new AssertionError("not the daemon and its child: " + group);
        }
        LifecycleService.Ticket[] asked = new LifecycleService.Ticket[1];
        scene.turn(
                new Turn("asked to stop", Duration.ofSeconds(1), shows(Headline.STOPPING)),
                () -> asked[0] = scene.lifecycle().stop());
        scene.detect(
                new Turn(
                        "forced",
                        Scene.LIMITS.stop().plus(Scene.LIMITS.force()),
                        shows(Headline.STOPPED).and(Scene::isDead)),
                () -> scene.reached(asked[0]));
        List<String> left = group.stream().flatMap(each -> RealUnit.living(each).stream()).toList();
        if (!left.isEmpty()) {
            throw new AssertionError("stopped, but there are " + left);
        }
        scene.unit.restore();
        scene.start(stubborn);
    }
}
