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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// `tomo recover`: looks, shows what is found and what would be done, asks, and carries it out. Blocks.
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
    private record Ended(Map<String, StepState> states, RecoveryEnd end) {}

    int run(Command.Recover command) throws InterruptedException {
        Diagnosis found = look();
        RecoveryPlan planned = desk.plan(found, wanted);
        RecoveryPlan plan = command.yes() ? RecoveryPlanning.unattended(planned) : planned;
        RecoveryText text = new RecoveryText(session, words, console);
        if (plan.steps().isEmpty()) {
            return text.nothing(plan);
        }
        text.show(plan, !plan.equals(planned));
        if (!command.yes()) {
            switch (question.ask(words.recovery().of(Sentence.QUESTION))) {
                case YES -> {}
                case NO -> {
                    return text.untouched(plan, Sentence.NOT_DONE);
                }
                case NOBODY -> {
                    return text.untouched(plan, Sentence.NOT_ASKED);
                }
            }
        }
        Ended ended = repair(plan, text);
        text.ended(plan, ended.states(), ended.end());
        return ended.end() instanceof RecoveryEnd.Recovered
                ? ExitStatus.WELL
                : ExitStatus.NOT_REACHED;
    }

    private Diagnosis look() throws InterruptedException {
        CompletableFuture<Diagnosis> found = new CompletableFuture<>();
        RecoveryDesk.Work _ =
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
                        });
        return await(found);
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
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
