package app.tomo;

import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Settling;
import app.tomo.cli.command.Watching;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Problem;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Subscription;
import app.tomo.words.CommandWords.Sentence;

/// Tomo where it was started in a terminal, or where JavaFX cannot start: it tells there of what happens.
///
/// @param command by which it was started
/// @param demo whether a simulated daemon is looked after
record TerminalRun(AppCommand command, App app, boolean demo) {
    /// Until Tomo is asked to end.
    void run() throws InterruptedException {
        CallerSignals signals = new CallerSignals();
        Subscription _ = app.onQuit(() -> signals.raise(CallerSignals.Signal.CANCELLED));
        if (!demo) {
            Settling.await(app.session(), command.machine().limits().time(Limit.FIRST_LOOK));
            if (app.snapshot().headline() == Headline.NOT_INSTALLED) {
                command.console().err(command.words().commands().of(Sentence.TRY_DEMO));
            }
            askWhich();
        }
        int _ = new Watching(app.session(), command.words(), command.console(), signals).run();
    }

    /// Where it is not said which daemon is meant, says so, and lets a person at a terminal choose.
    private void askWhich() {
        if (!(app.snapshot().service() instanceof ServiceReading.Undecided(var candidates))) {
            return;
        }
        for (Problem problem : app.snapshot().problems()) {
            command.console()
                    .err(
                            command.words()
                                    .problems()
                                    .of(problem, app.snapshot(), command.threads().time().now())
                                    .sentence());
        }
        if (command.console().interactive()) {
            var choice =
                    new TerminalChoice(
                            command.words(),
                            command.console(),
                            candidate -> command.discovery().choose(app, candidate));
            command.threads().blocking().execute(() -> choice.ask(candidates, System.in));
        }
    }
}
