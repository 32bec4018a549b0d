package app.tomo.runtime;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Matter;
import app.tomo.model.Memory;
import app.tomo.model.Notice;
import app.tomo.model.Notices;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Target;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import java.util.concurrent.Executor;

/// Puts mailbox, health and lifecycle together, and only that: it decides nothing.
public final class Engine implements AutoCloseable {
    /// What the engine needs of the world.
    ///
    /// @param serial the mailbox's executor, one task at a time
    /// @param blocking runs what may block, one thread each
    public record Ports(
            Clock clock,
            Scheduler scheduler,
            Randomness randomness,
            Executor serial,
            Executor blocking,
            ServiceManager manager,
            ServiceControl control,
            DaemonLink link,
            DaemonControl daemon,
            DaemonLog log,
            DaemonKind kind,
            ConfigCheck check,
            EmergencyFlag flag) {}

    private final Mailbox mailbox;
    private final HealthService health;
    private final LifecycleService lifecycle;
    private volatile Notifier notifier = Notifier.NONE;
    private final DaemonKind kind;
    private final Remembering remembering;
    private final TrialService trials;

    /// One that remembers nothing.
    public Engine(Target target, Limits limits, Ports ports) {
        this(target, limits, ports, MemoryStore.NONE);
    }

    public Engine(Target target, Limits limits, Ports ports, MemoryStore memory) {
        this(target, limits, ports, memory, Step::step);
    }

    Engine(
            Target target,
            Limits limits,
            Ports ports,
            MemoryStore memory,
            Mailbox.Stepping stepping) {
        kind = ports.kind();
        long seed = Double.doubleToLongBits(ports.randomness().fraction());
        Snapshot initial = Snapshot.initial(target, limits, seed, ports.clock().now());
        mailbox = new Mailbox(initial, ports.clock(), ports.scheduler(), ports.serial(), stepping);
        remembering = new Remembering(memory, ports.blocking(), initial);
        health =
                new HealthService(
                        mailbox,
                        ports.manager(),
                        ports.link(),
                        ports.log(),
                        ports.kind(),
                        ports.flag(),
                        new Reported(ports.blocking()));
        lifecycle =
                new LifecycleService(
                        mailbox,
                        ports.control(),
                        ports.daemon(),
                        ports.check(),
                        ports.flag(),
                        ports.blocking());
        trials =
                new TrialService(
                        mailbox, ports.clock(), ports.blocking(), () -> lifecycle.apply(false));
        lifecycle.stageWith(trials::stage);
    }

    /// Keeps the versions of the config there from now on, for [#start] to find what an earlier Tomo left.
    public void keepVersions(ConfigVault vault, TrialTimer timer) {
        trials.with(vault, timer);
    }

    /// Blocks for as long as it takes to read the memory and what is left of a trial.
    public void start() {
        Memory memory = remembering.recall();
        Subscription _ = mailbox.subscribe(remembering::note);
        mailbox.start(
                this::carryOut, memory == null ? new Event.Ticked() : new Event.Recalled(memory));
        trials.recall();
        health.start();
    }

    /// Changes units by that from now on.
    public void defineBy(UnitControl units) {
        lifecycle.defineBy(units);
    }

    /// Looks at the machine's keyboards from now on. Returns at once.
    public void watch(Devices devices) {
        health.watch(devices);
    }

    /// Knows from now on whether the daemon's files change.
    public void watch(DaemonFiles files) {
        health.watch(files);
        trials.watch(files);
    }

    /// From now on this engine sees to it that an emergency stop lasts: for the resident app, not for a single command.
    public void guard() {
        mailbox.post(new Event.GuardBegan());
    }

    /// Somebody else may have set the flag of the emergency stop, or removed it. Returns at once.
    public void lookAtFlag() {
        health.lookAtFlag();
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Look look -> health.carryOut(look);
            case Effect.Change change -> lifecycle.carryOut(change);
            case Effect.OnVersions versions -> trials.carryOut(versions);
            case Effect.Tell tell -> tell(tell);
        }
    }

    private void tell(Effect.Tell effect) {
        switch (effect) {
            case Effect.TellTrouble(long incident, Matter matter) ->
                    notifier.trouble(incident, matter, mailbox.current());
            case Effect.TellRecovery(long incident, Recovery recovery) ->
                    notifier.recovered(incident, recovery, mailbox.current());
            case Effect.TellTrial(long incident, Trial trial) ->
                    notifier.tried(incident, trial, mailbox.current());
            case Effect.TellTrialEnd(long incident, TrialEnd end) ->
                    notifier.triedInVain(incident, end, mailbox.current());
            case Effect.CloseNotice(long incident) -> notifier.close(incident);
        }
    }

    /// Tells people there from now on. What stands where they were told before is closed.
    public void notifyBy(Notifier next) {
        Notifier before = notifier;
        notifier = next;
        Notices told = mailbox.current().notices();
        Notice open = told.open();
        if (open != null) {
            before.close(open.incident());
        }
        if (told.trials().onScreen()) {
            before.close(told.trials().incident());
        }
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public LifecycleService lifecycle() {
        return lifecycle;
    }

    /// What the daemon runs beside what is on disk. Blocks for as long as the disk does.
    public Comparison compare() {
        return trials.compare();
    }

    /// The log, with Tomo's own.
    public LogBook log(OwnLog own) {
        return new LogBook(
                health::log,
                kind::said,
                own,
                () -> mailbox.current().limits().time(Limit.LOG_FOLLOW));
    }

    /// Stops following. The daemon is left as it is.
    @Override
    public void close() {
        remembering.close();
        health.close();
    }
}
