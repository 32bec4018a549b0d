package app.tomo.schedules;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// What the world does when it is to change.
record Changes(World world, RandomGenerator random) {
    private static final Exit TERM = new Exit.Signalled(15, false);
    private static final Exit KILL = new Exit.Signalled(9, false);

    void carryOut(Effect.Change change) {
        switch (change) {
            case Effect.CheckConfig(long id, var _) -> checked(id);
            case Effect.ClearOrphans(long id, var _, long _) ->
                    world.mail.say(() -> new Event.OrphansCleared(id, List.of()));
            case Effect.StartUnit(long id) -> answered(id, start());
            case Effect.StopUnit(long id) -> answered(id, stop(false));
            case Effect.RestartUnit(long id) -> answered(id, stop(true));
            case Effect.KillUnit(long id) -> answered(id, kill());
            case Effect.EndUnit(long id) -> answered(id, kill());
            case Effect.StoreHold(long id, Instant since) -> stored(id, since);
            case Effect.RemoveHold(long id) -> stored(id, null);
            case Effect.SendReload(long link, long _) -> reload(link);
            case Effect.SendLayer(long link, long _, String layer) -> {
                if (world.answers(link)) {
                    world.mail.say(() -> new Event.LayerChanged(link, layer));
                }
            }
            case Effect.SendKey(long link, long _, var _) -> {
                if (world.answers(link)) {
                    world.mail.say(() -> new Event.KeyTaken(link));
                }
            }
            case Effect.ChangeUnit(long id) ->
                    answered(
                            id,
                            random.nextInt(3) == 0
                                    ? new Outcome.Failure.UnitNotChanged(
                                            Outcome.Hitch.DECLINED, "", true)
                                    : null);
            case Effect.TellEnded _ -> {}
        }
    }

    private void checked(long id) {
        CheckResult result =
                switch (random.nextInt(8)) {
                    case 0 -> new CheckResult.Failed(new ConfigFault(null, 1, 1, 1, 1, "no", ""));
                    case 1 -> new CheckResult.NotPossible(CheckResult.Why.TIMED_OUT, "");
                    default -> new CheckResult.Passed(List.of());
                };
        if (random.nextInt(4) == 0) {
            world.mail.sayAt(
                    Duration.ofMillis(random.nextInt(6_000)),
                    () -> new Event.ConfigChecked(id, result));
        } else {
            world.mail.say(() -> new Event.ConfigChecked(id, result));
        }
    }

    private void answered(long id, Outcome.@Nullable Failure refusal) {
        world.mail.say(() -> new Event.ManagerAnswered(id, refusal));
    }

    private Outcome.@Nullable Failure refusal() {
        return switch (random.nextInt(24)) {
            case 0 -> new Outcome.Failure.ManagerRefused(Outcome.Refusal.OTHER, "no");
            case 1 -> new Outcome.Failure.ManagerUnreachable("gone");
            case 2 -> new Outcome.Failure.OwnMistake();
            default -> null;
        };
    }

    private Outcome.@Nullable Failure start() {
        Outcome.Failure refusal = refusal();
        if (refusal == null && world.diesAtStart) {
            world.end(new Exit.Exited(1), Activity.FAILED);
        } else if (refusal == null && !world.isUp()) {
            world.spawn();
        }
        return refusal;
    }

    private Outcome.@Nullable Failure stop(boolean comesBack) {
        Outcome.Failure refusal = refusal();
        if (refusal != null) {
            return refusal;
        }
        if (world.ignoresTerm) {
            world.activity = Activity.DEACTIVATING;
            world.push();
            return new Outcome.Failure.TookTooLong(Duration.ofSeconds(5));
        }
        world.end(TERM, Activity.INACTIVE);
        if (comesBack) {
            world.spawn();
        }
        return null;
    }

    private Outcome.@Nullable Failure kill() {
        Outcome.Failure refusal = refusal();
        if (refusal == null && !world.survivesKill) {
            world.end(KILL, Activity.FAILED);
        }
        return refusal;
    }

    private void stored(long id, @Nullable Instant since) {
        boolean done = random.nextInt(16) > 0;
        if (done) {
            world.flag = since;
        }
        world.mail.say(() -> new Event.HoldStored(id, done));
    }

    private void reload(long link) {
        if (!world.answers(link)) {
            return;
        }
        world.mail.say(() -> new Event.RequestAccepted(link));
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> world.mail.say(() -> new Event.RequestRefused(link, "no", false));
            case 2, 3 -> {
                long mine = world.pid;
                world.mail.happen(
                        Duration.ofMillis(random.nextInt(5_000)),
                        () -> {
                            if (world.pid == mine) {
                                world.crash(Duration.ofMillis(40));
                            }
                        });
            }
            default -> world.mail.say(() -> new Event.ConfigReloaded(link, "/k.kbd"));
        }
    }
}
