package app.tomo.runtime;

import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Invocation;
import app.tomo.model.KeyRequest;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Pause;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.unit.UnitPlan;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The only road to start, stop, restart, pause, reload, layer switch and emergency stop (rule 1): whoever wants one asks here, and only this
/// class calls the ports that change a daemon. Which step follows which is decided by the step function.
///
/// Any thread may ask. One action runs at a time: the same request joins it, a stop replaces it, an emergency stop replaces everything, another one is refused
/// as busy. Every future completes, by the action's own deadline, and completes once.
public final class LifecycleService {
    /// A request that was made: `cancel` ends the waiting and, where that is still possible, the action.
    public record Ticket(long id, CompletableFuture<Outcome> outcome, Runnable cancellation) {
        public void cancel() {
            cancellation.run();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleService.class);

    private final Mailbox mailbox;
    private final ServiceControl service;
    private final DaemonControl daemon;
    private final ConfigCheck check;
    private final EmergencyFlag flag;
    private final Executor blocking;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();
    private final Map<Long, UnitPlan> plans = new ConcurrentHashMap<>();
    private volatile UnitControl units = UnitControl.NONE;
    private volatile Supplier<@Nullable Trial> staging = () -> null;

    public LifecycleService(
            Mailbox mailbox,
            ServiceControl service,
            DaemonControl daemon,
            ConfigCheck check,
            EmergencyFlag flag,
            Executor blocking) {
        this.mailbox = mailbox;
        this.service = service;
        this.daemon = daemon;
        this.check = check;
        this.flag = flag;
        this.blocking = blocking;
    }

    public Ticket start() {
        return ask(ActionKind.START, "");
    }

    public Ticket stop() {
        return ask(ActionKind.STOP, "");
    }

    public Ticket restart() {
        return ask(ActionKind.RESTART, "");
    }

    /// Stops the daemon, and starts it again after that time, or when it is resumed; null for only then.
    public Ticket pause(@Nullable Duration length) {
        return ask(ActionKind.PAUSE, Pause.argument(length));
    }

    /// Ends the pause: starts the daemon now.
    public Ticket resume() {
        return ask(ActionKind.RESUME, "");
    }

    public Ticket reload() {
        return ask(ActionKind.RELOAD, "");
    }

    /// One reload more, although the daemon died of its last ones. If it outlives this one, reloads are sent again.
    public Ticket reloadAnyway() {
        return ask(ActionKind.RELOAD, ReloadGuard.ANYWAY);
    }

    /// Applies the config on disk by a reload, or by a restart. Where a version is known to work it goes back to that one, unless
    /// [#keepTrial] is asked for in time.
    public Ticket apply(boolean byRestart) {
        ActionKind kind = byRestart ? ActionKind.RESTART : ActionKind.RELOAD;
        Ticket ticket = ticket();
        Event plain = new Event.ActionRequested(ticket.id(), kind, Trial.APPLY);
        serve(
                () -> {
                    Trial trial = staging.get();
                    return trial == null
                            ? plain
                            : new Event.TrialStaged(trial.of(ticket.id(), byRestart));
                },
                plain);
        return ticket;
    }

    /// Keeps what was applied.
    public void keepTrial() {
        mailbox.post(new Event.TrialAccepted());
    }

    /// Goes back to the version before, at once.
    public void revertTrial() {
        mailbox.post(new Event.TrialDeclined(TrialEnd.Why.ASKED));
    }

    /// The same, because the Tomo that began it is gone.
    public void revertOrphan() {
        mailbox.post(new Event.TrialDeclined(TrialEnd.Why.ORPHANED));
    }

    /// Makes the version to go back to safe from now on; null where there is none.
    void stageWith(Supplier<@Nullable Trial> next) {
        staging = next;
    }

    /// Changes how the unit is defined, as the plan says; the daemon itself is left as it is.
    public Ticket changeUnit(UnitPlan plan) {
        Ticket ticket = ticket();
        plans.put(ticket.id(), plan);
        mailbox.post(
                new Event.ActionRequested(ticket.id(), ActionKind.CHANGE_UNIT, plan.argument()));
        return ticket;
    }

    /// Changes units by that from now on.
    void defineBy(UnitControl next) {
        units = next;
    }

    public Ticket switchLayer(String layer) {
        return ask(ActionKind.SWITCH_LAYER, layer);
    }

    /// Acts on a virtual key of the daemon's config.
    public Ticket actOnKey(KeyRequest request) {
        return ask(ActionKind.PRESS_KEY, request.text());
    }

    /// Ends everything of the daemon by force and keeps it off until that is lifted. Replaces whatever is under way.
    public Ticket emergencyStop() {
        return ask(ActionKind.EMERGENCY_STOP, "");
    }

    /// Lets the daemon be started again. Starts nothing.
    public Ticket liftEmergencyStop() {
        return ask(ActionKind.LIFT_EMERGENCY_STOP, "");
    }

    /// Cancels the action with that id, whoever asked for it.
    public void cancel(long action) {
        mailbox.post(new Event.ActionCancelled(action));
    }

    /// Looks at a config without changing anything. Blocks until there is a verdict: not for the mailbox or FX thread.
    public CheckResult check(Invocation invocation) {
        return check.check(invocation, limits().check());
    }

    private Ticket ask(ActionKind kind, String argument) {
        Ticket ticket = ticket();
        mailbox.post(new Event.ActionRequested(ticket.id(), kind, argument));
        return ticket;
    }

    private Ticket ticket() {
        long id = ids.incrementAndGet();
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        waiting.put(id, outcome);
        return new Ticket(id, outcome, () -> cancel(id));
    }

    /// Mailbox thread. Returns at once.
    void carryOut(Effect.Change effect) {
        switch (effect) {
            case Effect.CheckConfig(long id, Invocation invocation) ->
                    serve(id, () -> new Event.ConfigChecked(id, check(invocation)));
            case Effect.ClearOrphans(long id, Invocation invocation, long own) ->
                    serve(
                            id,
                            () ->
                                    new Event.OrphansCleared(
                                            id,
                                            service.clearOrphans(
                                                    invocation, own, limits().force())));
            case Effect.StartUnit(long id) -> manager(id, () -> service.start(limits().start()));
            case Effect.StopUnit(long id) -> manager(id, () -> service.stop(limits().stop()));
            case Effect.RestartUnit(long id) ->
                    manager(id, () -> service.restart(limits().restart()));
            case Effect.KillUnit(long id) -> manager(id, () -> service.kill(limits().force()));
            case Effect.EndUnit(long id) -> manager(id, () -> service.end(limits().force()));
            case Effect.StoreHold(long id, Instant since) -> store(id, () -> flag.set(since));
            case Effect.RemoveHold(long id) -> store(id, flag::lift);
            case Effect.SendReload(long link, long _) -> daemon.reload(link);
            case Effect.SendLayer(long link, long _, String layer) ->
                    daemon.switchLayer(link, layer);
            case Effect.SendKey(long link, long _, KeyRequest request) ->
                    daemon.actOnKey(link, request);
            case Effect.ChangeUnit(long id) -> manager(id, () -> changeUnit(id));
            case Effect.TellEnded(long id, ActionKind _, Outcome outcome) -> {
                plans.remove(id);
                CompletableFuture<Outcome> future = waiting.remove(id);
                if (future != null) {
                    future.completeAsync(() -> outcome, blocking);
                }
            }
        }
    }

    private Outcome.@Nullable Failure changeUnit(long id) {
        UnitPlan plan = plans.get(id);
        if (plan == null) {
            return new Outcome.Failure.OwnMistake();
        }
        Limit most = plan.asks() ? Limit.UNIT_ASKED : Limit.UNIT;
        return units.change(plan, limits().time(most));
    }

    private void manager(long id, Supplier<Outcome.@Nullable Failure> call) {
        Event mistake = new Event.ManagerAnswered(id, new Outcome.Failure.OwnMistake());
        serve(() -> new Event.ManagerAnswered(id, call.get()), mistake);
    }

    private void store(long id, BooleanSupplier change) {
        serve(
                () -> new Event.HoldStored(id, change.getAsBoolean()),
                new Event.HoldStored(id, false));
    }

    private void serve(long id, Supplier<Event> work) {
        serve(work, new Event.ServiceCrashed(id));
    }

    /// Has it done on a thread of its own. An adapter that throws although it should not is an event like any other.
    private void serve(Supplier<Event> work, Event mistake) {
        blocking.execute(
                () -> {
                    Event event;
                    try {
                        event = work.get();
                    } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
                        LOG.error("the work for an action threw", thrown);
                        event = mistake;
                    }
                    mailbox.post(event);
                });
    }

    private Limits limits() {
        return mailbox.current().limits();
    }
}
