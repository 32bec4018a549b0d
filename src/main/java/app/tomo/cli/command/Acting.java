package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.KeyRequest;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Pause;
import app.tomo.model.Queue;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LifecycleService.Ticket;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.words.CommandWords.Sentence;
import app.tomo.words.UsageWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// Asks for an action and waits for its verified end, with a line of progress for whoever watches. Giving up cancels the
/// action; merely going away does not.
final class Acting {
    /// What takes longer than this shows progress, which is then kept up to date (ui.md).
    private static final Duration PROGRESS = Duration.ofMillis(300);

    private sealed interface Happening {
        record Ended(Outcome outcome) implements Happening {}

        record Ticked() implements Happening {}

        record Stuck() implements Happening {}
    }

    private final Session session;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;
    private final Inbox<Happening> inbox;

    Acting(Session session, Words words, Console console, CallerSignals signals) {
        this.session = session;
        this.words = words;
        this.console = console;
        this.signals = signals;
        this.inbox = session.inbox();
    }

    /// Every action ends by a deadline of its own, the longest wait before it included. Later than that, the engine itself is
    /// stuck.
    private Duration stuck() {
        Limits limits = session.current().limits();
        return limits.time(Limit.QUEUE_LIFE)
                .plus(limits.restart())
                .plus(limits.reload())
                .plus(limits.time(Limit.STUCK));
    }

    /// An argument that cannot be meant, as only a stranger on the control socket has one, is said to be none.
    int run(ActionKind kind, String argument) throws InterruptedException {
        String misuse = misuse(kind, argument);
        if (misuse != null) {
            console.err(misuse);
            return ExitStatus.USAGE;
        }
        Scheduler.Scheduled stuck =
                session.scheduler().after(stuck(), () -> inbox.put(new Happening.Stuck()));
        Ticket ticket = ask(kind, argument);
        CompletableFuture<Void> _ =
                ticket.outcome().thenAccept(outcome -> inbox.put(new Happening.Ended(outcome)));
        try (Subscription _ = signals.on(CallerSignals.Signal.CANCELLED, ticket::cancel)) {
            return await(ticket.id(), kind);
        } finally {
            stuck.cancel();
        }
    }

    private @Nullable String misuse(ActionKind kind, String argument) {
        UsageWords usage = words.usage();
        return switch (kind) {
            case PAUSE -> Pause.isArgument(argument) ? null : usage.badValue("pause", argument);
            case PRESS_KEY ->
                    KeyRequest.isText(argument) ? null : usage.noMotion(argument.split(" ", 2)[0]);
            case SWITCH_LAYER -> argument.isEmpty() ? usage.layerMissing() : null;
            case START, STOP, RESTART, RESUME, RELOAD, EMERGENCY_STOP, LIFT_EMERGENCY_STOP -> null;
            case CHANGE_UNIT -> usage.notUnderstood();
        };
    }

    private Ticket ask(ActionKind kind, String argument) {
        LifecycleService lifecycle = session.lifecycle();
        return switch (kind) {
            case START -> lifecycle.start();
            case STOP -> lifecycle.stop();
            case RESTART ->
                    argument.equals(Trial.APPLY) ? lifecycle.apply(true) : lifecycle.restart();
            case PAUSE -> lifecycle.pause(Pause.length(argument));
            case RESUME -> lifecycle.resume();
            case RELOAD ->
                    switch (argument) {
                        case Trial.APPLY -> lifecycle.apply(false);
                        case ReloadGuard.ANYWAY -> lifecycle.reloadAnyway();
                        default -> lifecycle.reload();
                    };
            case SWITCH_LAYER -> lifecycle.switchLayer(argument);
            case PRESS_KEY -> lifecycle.actOnKey(KeyRequest.of(argument));
            case EMERGENCY_STOP -> lifecycle.emergencyStop();
            case LIFT_EMERGENCY_STOP -> lifecycle.liftEmergencyStop();
            case CHANGE_UNIT -> throw new IllegalArgumentException("a plan is needed");
        };
    }

    private int await(long id, ActionKind kind) throws InterruptedException {
        while (true) {
            Scheduler.Scheduled tick =
                    session.scheduler().after(PROGRESS, () -> inbox.put(new Happening.Ticked()));
            Happening happening = inbox.take();
            tick.cancel();
            switch (happening) {
                case Happening.Ticked _ -> progress(id);
                case Happening.Ended(Outcome outcome) -> {
                    console.progress("");
                    tell(kind, outcome);
                    return ExitStatus.of(outcome);
                }
                case Happening.Stuck _ -> {
                    console.progress("");
                    console.err(words.commands().of(Sentence.NO_END));
                    return ExitStatus.DEFECT;
                }
            }
        }
    }

    private void progress(long id) {
        Snapshot snapshot = session.current();
        Action action = snapshot.action();
        if (action != null && (action.id() == id || action.joined().contains(id))) {
            console.progress(words.actions().progress(action, snapshot, session.clock().now()));
            return;
        }
        for (Queue.Entry entry : snapshot.queue().entries()) {
            Queue.Entry own = entry.askedBy(id);
            if (own != null) {
                console.progress(words.actions().waiting(own, session.clock().now()));
            }
        }
    }

    private void tell(ActionKind kind, Outcome outcome) {
        Snapshot snapshot = session.current();
        if (console.json()) {
            OutcomeJson json = new OutcomeJson(words, new StatusJson(words));
            console.out(Json.write(json.of(kind, outcome, snapshot, session.clock().now())));
            return;
        }
        String sentence = words.outcomes().of(kind, outcome, snapshot);
        if (outcome.good()) {
            console.out(sentence);
        } else {
            console.err(sentence);
        }
        if (outcome instanceof Outcome.Rejected(var fault)) {
            Faults.more(fault).forEach(console::err);
        }
    }
}
