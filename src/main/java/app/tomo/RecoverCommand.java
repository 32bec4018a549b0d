package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.diagnosis.recovery.RecoveryPlanning;
import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Subscription;
import app.tomo.words.RecoveryWords.Sentence;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// `tomo recover`: looks, shows what is found and what would be done, asks, and carries it out. Blocks; before the first step it ends
/// at once when the person ends it.
///
/// @param wanted who is to look after the daemon, where the person said so in this call
record RecoverCommand(
        Session session,
        RecoveryDesk desk,
        @Nullable Scope wanted,
        Question question,
        Words words,
        Console console,
        CallerSignals signals) {
    private static final RecoveryPlan NOTHING = new RecoveryPlan(List.of(), List.of());

    private record Ended(Map<String, StepState> states, RecoveryEnd end) {}

    int run(Command.Recover command) throws InterruptedException {
        RecoveryText text = new RecoveryText(session, words, console);
        Diagnosis found = look();
        if (found == null) {
            return text.untouched(NOTHING, Sentence.NOT_DONE);
        }
        RecoveryPlan planned = unlessCancelled(later(() -> desk.plan(found, wanted)));
        if (planned == null) {
            return text.untouched(NOTHING, Sentence.NOT_DONE);
        }
        RecoveryPlan plan = command.yes() ? RecoveryPlanning.unattended(planned) : planned;
        if (plan.steps().isEmpty()) {
            return text.nothing(plan);
        }
        text.show(plan, !plan.equals(planned));
        Sentence refusal = command.yes() ? null : refusal();
        if (refusal != null) {
            return text.untouched(plan, refusal);
        }
        Ended ended = repair(plan, text);
        text.ended(plan, ended.states(), ended.end());
        return ended.end() instanceof RecoveryEnd.Recovered
                ? ExitStatus.WELL
                : ExitStatus.NOT_REACHED;
    }

    /// Null where the person agrees.
    private @Nullable Sentence refusal() throws InterruptedException {
        String asked = words.recovery().of(Sentence.QUESTION);
        Question.Answer answer = unlessCancelled(later(() -> question.ask(asked)));
        return switch (answer) {
            case YES -> null;
            case NOBODY -> Sentence.NOT_ASKED;
            case NO -> Sentence.NOT_DONE;
            case null -> Sentence.NOT_DONE;
        };
    }

    private static <T> CompletableFuture<T> later(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception mistake) {
                        throw new CompletionException(mistake);
                    }
                },
                Thread::startVirtualThread);
    }

    /// Null where the person gave it up.
    private @Nullable Diagnosis look() throws InterruptedException {
        CompletableFuture<Diagnosis> found = new CompletableFuture<>();
        RecoveryDesk.Work work =
                desk.look(
                        new RecoveryDesk.LookListener() {
                            @Override
                            public void answered(Source source, boolean known) {
                                // The command shows what all of it came to.
                            }

                            @Override
                            public void ended(Diagnosis diagnosis) {
                                found.complete(diagnosis);
                            }

                            @Override
                            public void mistaken() {
                                found.completeExceptionally(new IllegalStateException("a look"));
                            }
                        });
        Diagnosis seen = unlessCancelled(found);
        if (seen == null) {
            work.cancel();
        }
        return seen;
    }

    /// Null where the person does not want it any more.
    private <T> @Nullable T unlessCancelled(CompletableFuture<T> future)
            throws InterruptedException {
        // What ended before anybody could cancel it is not wanted either.
        var cancelled = new AtomicBoolean();
        try (Subscription _ =
                signals.on(
                        CallerSignals.Signal.CANCELLED,
                        () -> {
                            cancelled.set(true);
                            future.cancel(false);
                        })) {
            T answer = await(future);
            return cancelled.get() ? null : answer;
        } catch (CancellationException _) {
            return null;
        }
    }

    private Ended repair(RecoveryPlan plan, RecoveryText text) throws InterruptedException {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        RecoveryDesk.Work work =
                desk.repair(
                        plan,
                        new RecoveryDesk.RepairListener() {
                            @Override
                            public void changed(Map<String, StepState> states) {
                                text.went(plan, states);
                            }

                            @Override
                            public void ended(Map<String, StepState> states, RecoveryEnd end) {
                                ended.complete(new Ended(states, end));
                            }
                        });
        try (Subscription _ = signals.on(CallerSignals.Signal.CANCELLED, work::cancel)) {
            return await(ended);
        }
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
