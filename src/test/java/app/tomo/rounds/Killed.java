package app.tomo.rounds;

import static app.tomo.rounds.Scene.anew;
import static app.tomo.rounds.Scene.shows;

import app.tomo.model.Headline;

import java.time.Duration;

/// `kill -9`, after which Tomo is asked to start it, or somebody else starts it behind Tomo's back.
final class Killed implements Fault {
    static final Duration NOTICED = Duration.ofSeconds(1);

    @Override
    public String title() {
        return "kill -9";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long pid = scene.running();
        scene.detect(
                new Turn(
                        "killed",
                        NOTICED,
                        shows(Headline.STARTING, Headline.DEGRADED),
                        shows(Headline.FAILED).and(Scene::isDead)),
                () -> kill(pid));
        if (scene.random.nextBoolean()) {
            scene.start(pid);
        } else {
            scene.recover(
                    new Turn(
                            "started by somebody else",
                            Scene.WELL,
                            shows(Headline.STARTING),
                            anew(pid)),
                    () -> RealUnit.systemctl("start", RealUnit.NAME));
        }
    }

    /// At once: no process has to be started for it.
    static void kill(long pid) {
        if (!ProcessHandle.of(pid).orElseThrow().destroyForcibly()) {
            throw new IllegalStateException("cannot kill " + pid);
        }
    }
}
