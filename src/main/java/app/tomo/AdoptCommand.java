package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Settling;
import app.tomo.cli.control.ControlClaim;
import app.tomo.config.LogFile;
import app.tomo.kanata.StartCommand;
import app.tomo.model.ActionKind;
import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.runtime.LifecycleService.Ticket;
import app.tomo.service.Handover;
import app.tomo.words.AdoptWords;
import app.tomo.words.AdoptWords.Sentence;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// `tomo adopt`: a daemon of this user that somebody else started is ended, and started again by a manager that looks after
/// it. The person sees the plan and is asked; what does not work is undone. Blocks.
///
/// @param target what the person said of the daemon
/// @param app makes the app that stays, for a child
record AdoptCommand(
        Target target,
        Words words,
        Console console,
        Threads threads,
        Buses buses,
        Machine machine,
        AppCommand app) {
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    int run(Command.Adopt command) throws InterruptedException {
        try (Keeper holder = Keeper.leaving(at(Scope.CHILD, target.unit()), threads, machine)) {
            Settling.await(
                    holder.session(threads, LogFile.in(machine.places().state())), FIRST_LOOK);
            Snapshot snapshot = holder.engine().mailbox().current();
            String obstacle = obstacle(snapshot);
            return obstacle == null ? adopt(command, holder, snapshot) : said(obstacle);
        }
    }

    /// Why nothing can be taken over; null where it can.
    private @Nullable String obstacle(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        Owner owner = status == null ? null : status.owner();
        if (owner == null || owner.daemon() != Truth.YES) {
            return say().of(Sentence.NONE);
        }
        if (!owner.ours()) {
            return say().notYours(owner);
        }
        if (owner.manager() != null) {
            return say().hasUnit(owner, owner.manager());
        }
        if (snapshot.invocation().binary() == null) {
            return say().notKnown(owner);
        }
        return snapshot.invocation().address() == null ? say().noPort(owner) : null;
    }

    private int adopt(Command.Adopt command, Keeper holder, Snapshot snapshot)
            throws InterruptedException {
        Handover before = Handover.of(snapshot.pid()).orElse(null);
        ServiceStatus status = snapshot.status();
        if (before == null || status == null || status.owner() == null) {
            return said(say().of(Sentence.NONE));
        }
        List<String> line = StartCommand.again(status.invocation(), snapshot.daemon().version());
        Invocation invocation = snapshot.invocation();
        Change change =
                command.scope() == Scope.USER
                        ? new UnitChange(at(Scope.USER, target.unit()), line, this)
                        : new ChildChange(
                                at(Scope.CHILD, target.unit()),
                                new Invocation(
                                        invocation.binary(),
                                        invocation.config(),
                                        invocation.address(),
                                        line),
                                this);
        String obstacle = change.obstacle();
        if (obstacle != null) {
            return said(obstacle);
        }
        change.plan(status.owner()).forEach(console::out);
        return command.yes() || asked() ? carryOut(change, holder, before) : ExitStatus.NOT_REACHED;
    }

    /// What is to be changed, for one manager that takes over.
    interface Change {
        /// Why it cannot be done; null where it can.
        @Nullable String obstacle();

        List<String> plan(Owner owner);

        /// What can be done while the old process lives; null when it is done, else why not.
        @Nullable String prepare();

        /// Starts it, and waits until that is verified.
        Outcome start() throws InterruptedException;

        void undo();

        /// The exit status; for a child when Tomo has ended.
        int finish() throws InterruptedException;
    }

    private boolean asked() {
        if (!console.interactive()) {
            console.err(say().of(Sentence.NOT_ASKED));
            return false;
        }
        console.out(say().of(Sentence.QUESTION));
        try {
            var lines =
                    new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String answer = lines.readLine();
            if (answer != null && answer.strip().matches("(?i)y|yes")) {
                return true;
            }
        } catch (IOException _) {
            // No answer is no.
        }
        console.err(say().of(Sentence.NOT_DONE));
        return false;
    }

    private int carryOut(Change change, Keeper holder, Handover before)
            throws InterruptedException {
        String refused = change.prepare();
        if (refused != null) {
            return said(say().refused(refused));
        }
        Outcome ended = outcome(holder, keeper -> keeper.engine().lifecycle().stop());
        if (!ended.good()) {
            change.undo();
            return said(say().refused(sentence(ActionKind.STOP, ended, holder)));
        }
        Outcome started = change.start();
        if (started.good()) {
            return change.finish();
        }
        String why = sentence(ActionKind.START, started, holder);
        change.undo();
        Outcome back = outcome(holder, keeper -> keeper.engine().lifecycle().start());
        return said(
                back.good()
                        ? say().undone(why)
                        : say().lost(why, String.join(" ", before.command())));
    }

    /// Waits for the verified end of an action; every action has a deadline of its own.
    static Outcome outcome(Keeper keeper, Function<Keeper, Ticket> action) {
        return action.apply(keeper).outcome().join();
    }

    private String sentence(ActionKind kind, Outcome outcome, Keeper keeper) {
        return words.outcomes().of(kind, outcome, keeper.engine().mailbox().current());
    }

    private int said(String sentence) {
        console.err(sentence);
        return ExitStatus.NOT_REACHED;
    }

    AdoptWords say() {
        return words.adopt();
    }

    private Target at(Scope scope, String unit) {
        return new Target(
                target.profile(), scope, unit, target.binary(), target.config(), target.address());
    }

    /// Whether another Tomo of this profile runs.
    boolean appRuns() {
        return switch (ControlClaim.take(machine.places())) {
            case ControlClaim.Result.Mine(ControlClaim claim) -> {
                claim.close();
                yield false;
            }
            case ControlClaim.Result.Taken _ -> true;
            case ControlClaim.Result.Unusable _ -> false;
        };
    }
}
