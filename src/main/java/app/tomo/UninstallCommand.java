package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Json;
import app.tomo.model.Belonging;
import app.tomo.model.Target;
import app.tomo.words.UninstallWords;
import app.tomo.words.UninstallWords.Sentence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// `tomo uninstall`: shows what is there because of Tomo, asks, takes it away, and says what is left. Blocks.
///
/// @param target of this Tomo
record UninstallCommand(Belongings belongings, Target target, Question question, Console console) {
    int run(Command.Uninstall command) throws InterruptedException {
        Belongings.Found found = belongings.look();
        boolean keep = command.keep();
        if (found.going(keep).isEmpty()) {
            return ended(found, keep, new Uninstall.Result(true, List.of(say(Sentence.NOTHING))));
        }
        if (!console.json()) {
            show(found, keep);
        }
        if (command.dryRun()) {
            return ended(found, keep, new Uninstall.Result(true, List.of(say(Sentence.DRY_RUN))));
        }
        if (!command.yes()) {
            keep = keep || askedToKeep(found);
            String no = refusal();
            if (!no.isEmpty()) {
                return ended(found, keep, new Uninstall.Result(false, List.of(no)));
            }
        }
        return ended(found, keep, new Uninstall(belongings, target, keep).carryOut());
    }

    private boolean askedToKeep(Belongings.Found found) {
        return found.things().stream().anyMatch(Belonging::isThePersons)
                && question.ask(say(Sentence.QUESTION_KEEP)) == Question.Answer.YES;
    }

    /// Empty where the person agrees.
    private String refusal() {
        return switch (question.ask(say(Sentence.QUESTION))) {
            case YES -> "";
            case NO -> say(Sentence.NOT_DONE);
            case NOBODY -> say(Sentence.NOT_ASKED);
        };
    }

    private void show(Belongings.Found found, boolean keep) {
        List<Belonging> going = found.going(keep);
        console.out(say(Sentence.GOES));
        for (Belonging each : going) {
            console.out("  " + words().of(each) + (each.asks() ? " · " + say(Sentence.ASKS) : ""));
        }
        console.out(say(Sentence.STAYS));
        console.out("  " + say(Sentence.STAYS_ALWAYS));
        found.things().stream()
                .filter(each -> !going.contains(each))
                .forEach(each -> console.out("  " + words().of(each)));
        console.out("  " + say(Sentence.STAYS_PROGRAM));
    }

    private int ended(Belongings.Found found, boolean keep, Uninstall.Result result) {
        if (console.json()) {
            console.out(Json.write(json(found, keep, result)));
        } else {
            result.sentences().forEach(result.done() ? console::out : console::err);
        }
        return result.done() ? ExitStatus.WELL : ExitStatus.NOT_REACHED;
    }

    private static ObjectNode json(Belongings.Found found, boolean keep, Uninstall.Result result) {
        ObjectNode json = Json.object();
        ArrayNode things = json.putArray("things");
        List<Belonging> going = found.going(keep);
        for (Belonging each : found.things()) {
            things.addObject()
                    .put("kind", each.kind().id())
                    .put("what", each.what())
                    .put("about", each.about())
                    .put("asks", each.asks())
                    .put("goes", going.contains(each));
        }
        return json.put("done", result.done())
                .put("sentence", String.join(" ", result.sentences()));
    }

    private String say(Sentence sentence) {
        return words().of(sentence);
    }

    private UninstallWords words() {
        return belongings.door().words().uninstall();
    }
}
