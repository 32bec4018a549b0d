package app.tomo.schedules;

import app.tomo.model.CheckResult;
import app.tomo.model.Event;
import app.tomo.model.LinkFailure;
import app.tomo.model.Pause;
import app.tomo.model.ReloadSupport;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// Events that no adapter would send, or not now: of an old connection, of an action that is over, or never asked for.
record Strays(RandomGenerator random) {
    private static final List<LinkFailure> FAILURES = List.of(LinkFailure.values());

    Event next(Snapshot state) {
        long link = state.link().number() - random.nextInt(3) + random.nextInt(3);
        long action = random.nextInt(12);
        return switch (random.nextInt(20)) {
            case 0 -> new Event.LinkOpened(link);
            case 1 -> new Event.LinkLost(link, FAILURES.get(random.nextInt(FAILURES.size())));
            case 2 -> new Event.DaemonGreeted(link, "1.6.0", ReloadSupport.CONFIRMED, false);
            case 3 -> new Event.PingAnswered(link, "nav");
            case 4 -> new Event.LayerChanged(link, "nav");
            case 5 -> new Event.LayersListed(link, List.of());
            case 6 -> new Event.KeyTaken(link);
            case 7 -> new Event.ConfigReloaded(link, null);
            case 8 -> new Event.RequestAccepted(link);
            case 9 -> new Event.RequestRefused(link, "no", random.nextBoolean());
            case 10 -> new Event.ActivitySeen(link);
            case 11 -> new Event.ConfigChecked(action, new CheckResult.Passed(List.of()));
            case 12 -> new Event.OrphansCleared(action, List.of());
            case 13 -> new Event.ManagerAnswered(action, null);
            case 14 -> new Event.HoldStored(action, random.nextBoolean());
            case 15 -> new Event.ServiceCrashed(action);
            case 16 -> new Event.RestartsRecalled(List.of(state.at().minusSeconds(5)));
            case 17 -> new Event.PauseRecalled(pause(state));
            case 18 -> new Event.ServiceObserved(new ServiceReading.Undecided(List.of()));
            default -> new Event.GuardBegan();
        };
    }

    private Pause pause(Snapshot state) {
        return new Pause(state.at(), state.at().plus(Duration.ofSeconds(random.nextInt(9))));
    }
}
