package app.tomo.schedules;

import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Effect;
import app.tomo.model.Enablement;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// A machine with one unit and one daemon, as far as events tell of it. What happens in it is told at once, late, never, or
/// twice: [Mail] sees to that.
final class World {
    static final DaemonAddress ADDRESS = DaemonAddress.loopback(7070);
    private static final Invocation INVOCATION =
            new Invocation("/bin/kanata", "/k.kbd", ADDRESS, List.of("/bin/kanata"));
    private static final Duration UNTIL_IT_LISTENS = Duration.ofSeconds(2);

    final Mail mail;
    final Versions disk;
    private final RandomGenerator random;
    private final Scope scope;
    LoadState load = LoadState.LOADED;
    Activity activity = Activity.INACTIVE;
    Exit exit = Exit.NONE;
    long pid;
    long restarts;
    private @Nullable Instant since;
    private Instant listensAt = Instant.MAX;
    boolean hung;
    boolean ignoresTerm;
    boolean survivesKill;
    boolean diesAtStart;
    boolean unreachable;
    boolean twin;
    long connected;
    @Nullable Instant flag;
    private long lastPid = 100;

    World(Mail mail, RandomGenerator random, Scope scope) {
        this.mail = mail;
        this.random = random;
        this.scope = scope;
        this.disk = new Versions(mail, random);
    }

    boolean isUp() {
        return pid != ServiceStatus.NO_PID;
    }

    boolean listens() {
        return isUp() && !listensAt.isAfter(mail.now());
    }

    boolean answers(long link) {
        return connected == link && !hung;
    }

    void upForAnHour() {
        spawn();
        since = mail.now().minus(Duration.ofHours(1));
        listensAt = since;
    }

    void spawn() {
        lastPid++;
        pid = lastPid;
        activity = Activity.ACTIVE;
        since = mail.now();
        listensAt = mail.now().plus(UNTIL_IT_LISTENS);
        hung = false;
        push();
    }

    void end(Exit how, Activity next) {
        pid = ServiceStatus.NO_PID;
        exit = how;
        activity = next;
        since = null;
        push();
        loseLink(LinkFailure.CLOSED);
    }

    /// Dies, and is brought back by its manager after the delay.
    void crash(Duration delay) {
        end(new Exit.Signalled(9, false), Activity.RESTARTING);
        mail.happen(
                delay,
                () -> {
                    if (activity == Activity.RESTARTING) {
                        restarts++;
                        spawn();
                    }
                });
    }

    void loseLink(LinkFailure why) {
        if (connected != 0) {
            long link = connected;
            connected = 0;
            mail.say(() -> new Event.LinkLost(link, why));
        }
    }

    void push() {
        if (!unreachable && random.nextInt(6) > 0) {
            observed();
        }
    }

    /// What is read now may arrive later than what is read after it.
    void observed() {
        ServiceReading reading = reading();
        mail.say(() -> new Event.ServiceObserved(reading));
    }

    private ServiceReading reading() {
        if (unreachable) {
            return new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "gone");
        }
        ServiceStatus status =
                new ServiceStatus(
                        load,
                        Enablement.ENABLED,
                        activity,
                        "",
                        pid,
                        restarts,
                        exit,
                        activity == Activity.FAILED ? "signal" : "success",
                        since,
                        null,
                        INVOCATION,
                        "/unit");
        if (scope == Scope.ATTACHED && isUp()) {
            Truth daemon = random.nextInt(3) == 0 ? Truth.UNKNOWN : Truth.YES;
            status = status.of(new Owner(pid, "me", true, "kanata", "", null, daemon));
        }
        return new ServiceReading.Seen(status.explained(holder(), List.of()));
    }

    private PortHolder holder() {
        if (twin) {
            Owner other = new Owner(7, "me", true, "kanata", "", null, Truth.YES);
            return new PortHolder.Another(other);
        }
        return listens() ? PortHolder.OWN : isUp() ? PortHolder.NOBODY : PortHolder.NOT_YET;
    }

    /// What Tomo asked for, done or not.
    void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Look look -> new Looks(this, random).carryOut(look);
            case Effect.Change change -> new Changes(this, random).carryOut(change);
            case Effect.OnVersions versions -> disk.carryOut(versions);
            case Effect.Tell tell -> closed(tell);
        }
    }

    private void closed(Effect.Tell tell) {
        if (tell instanceof Effect.TellTrouble(long incident, var _) && random.nextInt(8) == 0) {
            mail.say(() -> new Event.NoticeClosed(incident));
        }
        if (tell instanceof Effect.TellTrial(long incident, var _) && random.nextInt(8) == 0) {
            mail.say(() -> new Event.NoticeClosed(incident));
        }
    }
}
