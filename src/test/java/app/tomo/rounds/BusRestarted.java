package app.tomo.rounds;

import static app.tomo.rounds.Scene.shows;
import static app.tomo.rounds.Scene.well;

import app.tomo.model.Headline;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;

import java.time.Duration;

/// The session's bus is restarted. Meanwhile nothing that systemd said is claimed any more; what the daemon itself answers still is.
/// Or it stays away for long enough for the daemon to die unseen.
final class BusRestarted implements Fault {
    private static final Duration NOTICED = Duration.ofSeconds(1);

    @Override
    public String title() {
        return "bus restarted";
    }

    @Override
    public void play(Scene scene) throws Exception {
        long pid = scene.running();
        if (scene.random.nextBoolean()) {
            scene.detect(
                    new Turn("restarted", NOTICED, snapshot -> isUnread(snapshot, Truth.YES))
                            .orThen(well(pid)),
                    () -> RealUnit.systemctl("restart", "dbus.service"));
            scene.recover(new Turn("there again", Scene.WELL, well(pid)), () -> {});
            return;
        }
        scene.detect(
                new Turn("gone", NOTICED, snapshot -> isUnread(snapshot, Truth.YES)),
                () -> RealUnit.systemctl("stop", "dbus.socket", "dbus.service"));
        scene.turn(
                new Turn("died unseen", NOTICED, snapshot -> isUnread(snapshot, Truth.NO)),
                () -> Killed.kill(pid));
        scene.turn(
                new Turn("there again", Scene.WELL, shows(Headline.FAILED).and(Scene::isDead)),
                () -> RealUnit.systemctl("start", "dbus.socket"));
        scene.start(pid);
    }

    /// Systemd is not heard, so of what it would know nothing is claimed.
    private static boolean isUnread(Snapshot snapshot, Truth responding) {
        return snapshot.service() instanceof ServiceReading.Unreachable
                && snapshot.facts().running() == Truth.UNKNOWN
                && snapshot.facts().responding() == responding
                && snapshot.headline()
                        == (responding == Truth.YES ? Headline.HEALTHY : Headline.UNKNOWN);
    }
}
