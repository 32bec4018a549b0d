package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.ControlClaim;
import app.tomo.config.Places;
import app.tomo.model.Scope;
import app.tomo.words.AdoptWords.Sentence;
import app.tomo.words.AdoptWords.Step;

/// `tomo adopt`: the person sees the plan of a takeover and is asked. Blocks.
///
/// @param app makes the app that stays, for a child
record AdoptCommand(Takeover takeover, Places places, Console console, AppCommand app) {
    /// How far what a machine reads stands in from what a person reads.
    private static final int INDENT = 6;

    int run(Command.Adopt command) throws InterruptedException {
        if (command.scope() == Scope.CHILD && ControlClaim.isTaken(places)) {
            return said(takeover.say().of(Sentence.APP_RUNS));
        }
        return switch (takeover.look(command.scope())) {
            case Takeover.Look.Obstacle(String sentence) -> said(sentence);
            case Takeover.Look.Plan plan -> {
                plan.steps().forEach(this::print);
                if (command.scope() == Scope.CHILD) {
                    console.out(takeover.say().of(Sentence.STAYS));
                }
                console.out(takeover.say().of(Sentence.UNDO));
                yield command.yes() || asked() ? carryOut(plan) : ExitStatus.NOT_REACHED;
            }
        };
    }

    private void print(Step step) {
        console.out(step.text());
        if (!step.file().isEmpty()) {
            console.out(step.file().indent(INDENT).stripTrailing());
        }
    }

    private int carryOut(Takeover.Look.Plan plan) throws InterruptedException {
        return switch (takeover.carryOut(plan)) {
            case Takeover.Result.NotDone(String sentence) -> said(sentence);
            case Takeover.Result.Done(String sentence, Keeper child) -> {
                console.out(sentence);
                yield child == null ? ExitStatus.WELL : stay(child);
            }
        };
    }

    private int stay(Keeper child) throws InterruptedException {
        console.out(takeover.say().of(Sentence.STAYS_NOW));
        return app.run(child);
    }

    private boolean asked() {
        return new Question(console)
                .asked(
                        takeover.say().of(Sentence.QUESTION),
                        takeover.say().of(Sentence.NOT_ASKED),
                        takeover.say().of(Sentence.NOT_DONE));
    }

    private int said(String sentence) {
        console.err(sentence);
        return ExitStatus.NOT_REACHED;
    }
}
