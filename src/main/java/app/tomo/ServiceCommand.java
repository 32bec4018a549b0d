package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.Session;
import app.tomo.cli.command.Settling;
import app.tomo.cli.control.ControlClaim;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.words.UnitPhrase;
import app.tomo.words.UnitWords;

import java.util.function.Supplier;

/// `tomo service`: shows the unit that runs the daemon, or shows a plan for it, asks, and carries it out. Blocks.
///
/// @param sessions an engine for one look
record ServiceCommand(
        Supplier<Session> sessions, UnitDesk desk, Question question, Console console) {
    int run(Command.Service command) throws InterruptedException {
        Snapshot snapshot = look();
        UnitSurvey survey = desk.survey(snapshot);
        UnitTask task = command.task();
        Scope scope = command.scope() == null ? survey.meant() : command.scope();
        UnitText text = new UnitText(say(), console, desk.threads().time());
        if (task == null) {
            return text.show(survey);
        }
        return switch (UnitPlanning.plan(task, scope, survey)) {
            case UnitPlanning.Result.Obstacle obstacle -> text.refuse(task, obstacle);
            case UnitPlanning.Result.Planned(UnitPlan plan) -> {
                if (command.dryRun()) {
                    yield text.dry(plan, survey);
                }
                if (!console.json()) {
                    text.show(plan, survey);
                }
                yield text.ended(plan, carryOut(plan, snapshot, command.yes()));
            }
        };
    }

    private Snapshot look() throws InterruptedException {
        try (Session session = sessions.get()) {
            Settling.await(session, desk.machine().limits().time(Limit.FIRST_LOOK));
            return session.current();
        }
    }

    private UnitWork.Result carryOut(UnitPlan plan, Snapshot snapshot, boolean yes)
            throws InterruptedException {
        if (plan.has(UnitStep.EndChild.class) && ControlClaim.isTaken(desk.machine().places())) {
            return new UnitWork.Result(false, say().of(UnitPhrase.IN_THE_WINDOW));
        }
        if (yes) {
            return new UnitWork(desk, snapshot.target(), null).carryOut(plan);
        }
        return switch (question.ask(say().of(UnitPhrase.QUESTION))) {
            case YES -> new UnitWork(desk, snapshot.target(), null).carryOut(plan);
            case NO -> new UnitWork.Result(false, say().of(UnitPhrase.NOT_DONE));
            case NOBODY -> new UnitWork.Result(false, say().of(UnitPhrase.NOT_ASKED));
        };
    }

    private UnitWords say() {
        return desk.words().units();
    }
}
