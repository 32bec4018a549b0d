package app.tomo;

import app.tomo.cli.command.Settling;
import app.tomo.config.LogFile;
import app.tomo.config.RememberedTarget;
import app.tomo.kanata.StartCommand;
import app.tomo.model.ActionKind;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
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
import app.tomo.words.AdoptWords.Step;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// A daemon of this user that somebody else started is ended, and started again by a manager that looks after it: first a
/// plan, then, with the person's leave, what it says. What does not work is undone. Blocks; any thread.
///
/// @param target what the person said of the daemon
record Takeover(
        Target target,
        Words words,
        Threads threads,
        Buses buses,
        Machine machine,
        RememberedTarget remembered) {

    /// What a look came to.
    sealed interface Look {
        /// Why nothing can be taken over.
        record Obstacle(String sentence) implements Look {}

        /// What would be done, in the order of doing it.
        ///
        /// @param pid the process that is meant
        record Plan(long pid, List<Step> steps, Change change) implements Look {}
    }

    /// What it came to, in a sentence.
    sealed interface Result {
        String sentence();

        /// It changed hands.
        ///
        /// @param child the engine that looks after it where that is this very process; to be kept, or closed
        record Done(String sentence, @Nullable Keeper child) implements Result {}

        /// It did not; the sentence says whether it runs as before.
        record NotDone(String sentence) implements Result {}
    }

    /// What is to be changed, for one manager that takes over.
    interface Change {
        /// Why it cannot be done; null where it can.
        @Nullable String obstacle();

        List<Step> plan(Owner owner);

        /// What can be done while the old process lives; null when it is done, else why not.
        @Nullable String prepare();

        /// Starts it, and waits until that is verified.
        Outcome start();

        void undo();

        Result.Done done();
    }

    /// The same for another daemon.
    Takeover of(Target other) {
        return new Takeover(other, words, threads, buses, machine, remembered);
    }

    /// Looks who runs the daemon, and what would have to be done.
    ///
    /// @param scope who would take over: USER, or CHILD for Tomo itself
    Look look(Scope scope) throws InterruptedException {
        try (Keeper holder = holder()) {
            return look(scope, holder.engine().mailbox().current());
        }
    }

    /// Does it, if the daemon is still the one that the plan is about.
    Result carryOut(Look.Plan plan) throws InterruptedException {
        try (Keeper holder = holder()) {
            Snapshot snapshot = holder.engine().mailbox().current();
            Handover before = Handover.of(snapshot.pid()).orElse(null);
            return before == null || snapshot.pid() != plan.pid()
                    ? new Result.NotDone(say().of(Sentence.CHANGED))
                    : carryOut(plan.change(), holder, before);
        }
    }

    private Keeper holder() throws InterruptedException {
        Keeper holder = Keeper.leaving(at(Scope.CHILD), threads, machine);
        try {
            Settling.await(
                    holder.session(threads, LogFile.in(machine.places().state())),
                    machine.limits().time(Limit.FIRST_LOOK));
        } catch (InterruptedException stop) {
            holder.close();
            throw stop;
        }
        return holder;
    }

    private Look look(Scope scope, Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        Owner owner = status == null ? null : status.owner();
        String none = obstacle(owner, snapshot.invocation());
        if (owner == null || none != null) {
            return new Look.Obstacle(none == null ? say().of(Sentence.NONE) : none);
        }
        Invocation invocation = snapshot.invocation();
        List<String> line = StartCommand.again(invocation, snapshot.daemon().version());
        Change change =
                scope == Scope.USER
                        ? new UnitChange(at(Scope.USER), line, this)
                        : new ChildChange(
                                at(Scope.CHILD),
                                new Invocation(
                                        invocation.binary(),
                                        invocation.config(),
                                        invocation.address(),
                                        line),
                                this);
        String obstacle = change.obstacle();
        return obstacle == null
                ? new Look.Plan(snapshot.pid(), change.plan(owner), change)
                : new Look.Obstacle(obstacle);
    }

    /// Why nothing can be taken over; null where it can.
    private @Nullable String obstacle(@Nullable Owner owner, Invocation invocation) {
        if (owner == null || owner.daemon() != Truth.YES) {
            return say().of(Sentence.NONE);
        }
        if (!owner.ours()) {
            return say().notYours(owner);
        }
        if (owner.manager() != null) {
            return say().hasUnit(owner, owner.manager());
        }
        if (invocation.binary() == null) {
            return say().notKnown(owner);
        }
        return invocation.address() == null ? say().noPort(owner) : null;
    }

    private Result carryOut(Change change, Keeper holder, Handover before) {
        String refused = change.prepare();
        if (refused != null) {
            return new Result.NotDone(say().refused(refused));
        }
        Outcome ended = outcome(holder, keeper -> keeper.engine().lifecycle().stop());
        if (!ended.good()) {
            change.undo();
            return new Result.NotDone(say().refused(sentence(ActionKind.STOP, ended, holder)));
        }
        Outcome started = change.start();
        if (started.good()) {
            return change.done();
        }
        String why = sentence(ActionKind.START, started, holder);
        change.undo();
        Outcome back = outcome(holder, keeper -> keeper.engine().lifecycle().start());
        return new Result.NotDone(
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

    AdoptWords say() {
        return words.adopt();
    }

    private Target at(Scope scope) {
        return new Target(
                target.profile(),
                scope,
                target.unit(),
                target.binary(),
                target.config(),
                target.address());
    }
}
