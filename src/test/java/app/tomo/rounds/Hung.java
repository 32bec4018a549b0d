package app.tomo.rounds;

import static app.tomo.rounds.Scene.shows;
import static app.tomo.rounds.Scene.well;

import app.tomo.lab.Freezer;
import app.tomo.model.Headline;

import java.time.Duration;

/// SIGSTOP, and SIGCONT when it was noticed.
final class Hung implements Fault {
    /// As the mission has it: PID alive and TCP silent is named within 3 s.
    private static final Duration NOTICED = Duration.ofSeconds(3);

    @Override
    public String title() {
        return "SIGSTOP";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long pid = scene.running();
        scene.detect(
                new Turn("hung", NOTICED, shows(Headline.UNRESPONSIVE)), () -> Freezer.freeze(pid));
        scene.recover(new Turn("goes on", Scene.WELL, well(pid)), () -> Freezer.thaw(pid));
    }
}
