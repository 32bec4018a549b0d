package app.tomo.schedules;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.ServiceReading;
import app.tomo.model.Truth;
import app.tomo.runtime.FakeMachine;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.TestEngine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// What upsets the fake machine, and what people ask the services for.
record MachineDisturbances(
        TestEngine test, RandomGenerator random, List<LifecycleService.Ticket> asked) {
    private static final List<PortHolder> TWINS =
            List.of(
                    PortHolder.HIDDEN,
                    new PortHolder.Another(
                            new Owner(7, "me", true, "kanata", "", null, Truth.YES)));

    void next() {
        if (random.nextInt(5) < 3) {
            asked.add(ask());
        } else {
            disturb(test.machine());
        }
    }

    private LifecycleService.Ticket ask() {
        LifecycleService services = test.engine().lifecycle();
        return switch (random.nextInt(20)) {
            case 0, 1 -> services.start();
            case 2, 3 -> services.stop();
            case 4, 5 -> services.restart();
            case 6, 7, 8, 9 -> services.reload();
            case 10 -> services.switchLayer(random.nextBoolean() ? "nav" : "nope");
            case 11 -> services.actOnKey(new KeyRequest("hyper", KeyRequest.Motion.TAP));
            case 12 -> services.emergencyStop();
            case 13, 14 -> services.liftEmergencyStop();
            case 15, 16 -> services.pause(length());
            case 17 -> services.resume();
            default -> {
                LifecycleService.Ticket ticket = services.reload();
                ticket.cancel();
                yield ticket;
            }
        };
    }

    private @Nullable Duration length() {
        return random.nextInt(4) == 0 ? null : Duration.ofSeconds(1 + random.nextInt(20));
    }

    private void disturb(FakeMachine machine) {
        switch (random.nextInt(16)) {
            case 0 -> machine.crash(Duration.ofMillis(random.nextInt(3_000)));
            case 1 -> machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED);
            case 2 -> machine.hung = random.nextBoolean();
            case 3 -> machine.ignoresTerm = random.nextBoolean();
            case 4 -> machine.survivesKill = random.nextInt(4) == 0;
            case 5 -> machine.loseLink(LinkFailure.CLOSED);
            case 6 -> machine.silentReload = random.nextBoolean();
            case 7 -> machine.check = check();
            case 8 -> machine.unreachable = unreachable();
            case 9 -> test.engine().mailbox().post(new Event.Woke());
            case 10 -> machine.twin = random.nextBoolean() ? null : TWINS.get(random.nextInt(2));
            case 11, 12 ->
                    machine.reloadKillsAfter =
                            random.nextBoolean() ? Duration.ofMillis(random.nextInt(5_000)) : null;
            case 13 -> machine.spawn();
            case 14 -> machine.livesWithoutPort = random.nextBoolean();
            default -> machine.diesAtStart = random.nextInt(3) == 0;
        }
    }

    private CheckResult check() {
        return random.nextBoolean()
                ? new CheckResult.Passed(List.of())
                : new CheckResult.Failed(new ConfigFault(null, 1, 1, 1, 1, "no", ""));
    }

    private @Nullable ServiceReading unreachable() {
        return random.nextBoolean()
                ? new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "gone")
                : null;
    }
}
