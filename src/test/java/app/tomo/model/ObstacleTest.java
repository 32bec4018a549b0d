package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class ObstacleTest {
    /// To start, stop, restart, reload and switch the layer.
    private static List<Obstacle> obstacles(SnapshotBuilder builder) {
        Snapshot snapshot = builder.build();
        return Stream.of(
                        ActionKind.START,
                        ActionKind.STOP,
                        ActionKind.RESTART,
                        ActionKind.RELOAD,
                        ActionKind.SWITCH_LAYER)
                .map(kind -> Obstacle.to(kind, snapshot))
                .toList();
    }

    private static Action under(ActionKind kind) {
        return SnapshotBuilder.action(
                kind, Action.Phase.VERIFYING, Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void aWellDaemonCanDoAllButStart() {
        assertEquals(
                List.of(Obstacle.RUNS, Obstacle.NONE, Obstacle.NONE, Obstacle.NONE, Obstacle.NONE),
                obstacles(SnapshotBuilder.well()));
    }

    @Test
    void aStoppedDaemonCanOnlyStart() {
        assertEquals(
                List.of(
                        Obstacle.NONE,
                        Obstacle.STOPPED,
                        Obstacle.NOT_RUNNING,
                        Obstacle.NOT_RUNNING,
                        Obstacle.NOT_RUNNING),
                obstacles(SnapshotBuilder.stopped()));
    }

    @Test
    void anActionUnderWayLeavesOnlyTheStop() {
        assertEquals(
                List.of(
                        Obstacle.BUSY,
                        Obstacle.NONE,
                        Obstacle.UNDER_WAY,
                        Obstacle.BUSY,
                        Obstacle.BUSY),
                obstacles(SnapshotBuilder.well().action(under(ActionKind.RESTART))));
    }

    @Test
    void aLayerCanBeChosenAgainWhileOneIsBeingSwitched() {
        Snapshot snapshot = SnapshotBuilder.well().action(under(ActionKind.SWITCH_LAYER)).build();
        assertEquals(Obstacle.BUSY, Obstacle.to(ActionKind.SWITCH_LAYER, snapshot));
    }

    @Test
    void aDaemonThatKeepsComingBackCanBeStopped() {
        assertEquals(
                Obstacle.NONE,
                Obstacle.to(
                        ActionKind.STOP,
                        SnapshotBuilder.stopped().process(Activity.RESTARTING, 0, null).build()));
    }

    @Test
    void silenceLeavesWhatNeedsNoAnswer() {
        assertEquals(
                List.of(
                        Obstacle.RUNS,
                        Obstacle.NONE,
                        Obstacle.NONE,
                        Obstacle.NOT_ANSWERING,
                        Obstacle.NOT_ANSWERING),
                obstacles(
                        SnapshotBuilder.well()
                                .facts(Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.UNKNOWN)));
    }

    @Test
    void whatIsNotInstalledCanDoNothing() {
        assertEquals(
                List.of(
                        Obstacle.NOT_INSTALLED,
                        Obstacle.NOT_INSTALLED,
                        Obstacle.NOT_INSTALLED,
                        Obstacle.NOT_INSTALLED,
                        Obstacle.NOT_INSTALLED),
                obstacles(
                        SnapshotBuilder.stopped()
                                .headline(Headline.NOT_INSTALLED)
                                .unit(LoadState.NOT_FOUND, Enablement.UNKNOWN)));
    }

    @Test
    void aMaskedUnitCanStillBeStopped() {
        SnapshotBuilder masked = SnapshotBuilder.well().unit(LoadState.MASKED, Enablement.UNKNOWN);
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.STOP, masked.build()));
        assertEquals(Obstacle.UNIT_UNUSABLE, Obstacle.to(ActionKind.RESTART, masked.build()));
    }

    @Test
    void nothingStandsInTheWayOfAnEmergencyStop() {
        SnapshotBuilder unseen =
                SnapshotBuilder.well()
                        .reading(new ServiceReading.Unreachable(ServiceReading.Why.NO_ANSWER, ""))
                        .action(under(ActionKind.RESTART));
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.EMERGENCY_STOP, unseen.build()));
        assertEquals(
                Obstacle.NOT_HELD_OFF,
                Obstacle.to(ActionKind.LIFT_EMERGENCY_STOP, SnapshotBuilder.well().build()));
    }

    @Test
    void anEmergencyStopHasToBeLiftedBeforeAStart() {
        Snapshot held =
                SnapshotBuilder.stopped().wish(Wish.EMERGENCY_STOPPED, SnapshotBuilder.NOW).build();
        assertEquals(Obstacle.HELD_OFF, Obstacle.to(ActionKind.START, held));
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.LIFT_EMERGENCY_STOP, held));
    }

    @Test
    void aStopIsOfferedEvenWhenTheManagerIsSilent() {
        SnapshotBuilder unseen =
                SnapshotBuilder.well()
                        .reading(new ServiceReading.Unreachable(ServiceReading.Why.NO_ANSWER, ""));
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.STOP, unseen.build()));
        assertEquals(Obstacle.NOT_SEEN, Obstacle.to(ActionKind.START, unseen.build()));
    }

    @Test
    void whatRunsCanBePausedAndWhatIsPausedResumedOrPausedAnew() {
        Snapshot well = SnapshotBuilder.well().build();
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.PAUSE, well));
        assertEquals(Obstacle.NOT_PAUSED, Obstacle.to(ActionKind.RESUME, well));
        Snapshot paused = SnapshotBuilder.stopped().paused(null).build();
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.PAUSE, paused));
        assertEquals(Obstacle.NONE, Obstacle.to(ActionKind.RESUME, paused));
        Snapshot stopped = SnapshotBuilder.stopped().build();
        assertEquals(Obstacle.NOT_RUNNING, Obstacle.to(ActionKind.PAUSE, stopped));
        assertEquals(Obstacle.NOT_PAUSED, Obstacle.to(ActionKind.RESUME, stopped));
        Snapshot masked = SnapshotBuilder.well().unit(LoadState.MASKED, Enablement.UNKNOWN).build();
        assertEquals(Obstacle.UNIT_UNUSABLE, Obstacle.to(ActionKind.PAUSE, masked));
    }

    @Test
    void anOldDaemonCannotReload() {
        Daemon old =
                new Daemon("1.6–1.9", ReloadSupport.NONE, false, "base", List.of("base"), null);
        assertEquals(
                Obstacle.NO_RELOAD,
                Obstacle.to(ActionKind.RELOAD, SnapshotBuilder.well().daemon(old).build()));
    }
}
