package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Session;
import app.tomo.config.Json;
import app.tomo.model.Limit;
import app.tomo.model.finding.Finding;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.words.RecoveryWords;
import app.tomo.words.RecoveryWords.Sentence;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;

/// A recovery as `tomo recover` prints it: what was found, the plan, each step as it goes, and what it came to. One thread at a time.
final class RecoveryText {
    /// How far what a machine reads stands in from what a person reads.
    private static final int INDENT = 6;

    private final Session session;
    private final Words words;
    private final Console console;
    private final RecoveryJson json;
    private final Map<String, StepState> told = new HashMap<>();

    RecoveryText(Session session, Words words, Console console) {
        this.session = session;
        this.words = words;
        this.console = console;
        this.json = new RecoveryJson(session, words);
    }

    private RecoveryWords say() {
        return words.recovery();
    }

    /// There is nothing to repair.
    int nothing(RecoveryPlan plan) {
        String sentence = say().of(Sentence.NOTHING);
        console.out(
                console.json()
                        ? Json.write(json.of(plan, Map.of()).put("sentence", sentence))
                        : sentence);
        return ExitStatus.WELL;
    }

    /// Nothing of it was done.
    int untouched(RecoveryPlan plan, Sentence why) {
        if (console.json()) {
            console.out(
                    Json.write(
                            json.of(plan, Map.of()).putNull("end").put("sentence", say().of(why))));
        } else {
            console.err(say().of(why));
        }
        return ExitStatus.NOT_REACHED;
    }

    void show(RecoveryPlan plan, boolean unattended) {
        if (console.json()) {
            return;
        }
        console.out(say().of(plan.causes().isEmpty() ? Sentence.NO_CAUSE : Sentence.CAUSES));
        for (Finding cause : plan.causes()) {
            console.out("  " + json.sentence(cause));
            cause.evidence().forEach(each -> console.out(" ".repeat(INDENT) + each));
        }
        console.out("");
        console.out(say().of(Sentence.PLAN));
        int number = 1;
        for (RecoveryStep step : plan.steps()) {
            show(step, number++);
        }
        if (unattended) {
            console.out(say().of(Sentence.UNATTENDED));
        }
    }

    private void show(RecoveryStep step, int number) {
        String leave = say().leave(step);
        console.out(
                "  "
                        + say().numbered(number, say().title(step))
                        + (leave.isEmpty() ? "" : " · " + leave));
        console.out("     " + detail(step));
        step.changes().forEach(each -> console.out(" ".repeat(INDENT) + each));
    }

    private String detail(RecoveryStep step) {
        var limits = session.current().limits();
        return say().detail(
                        step,
                        limits.time(Limit.RECOVERY_PROOF),
                        limits.time(Limit.RECOVERY_SETTLE));
    }

    /// Prints each step as it begins and ends.
    void went(RecoveryPlan plan, Map<String, StepState> states) {
        if (console.json()) {
            return;
        }
        for (RecoveryStep step : plan.steps()) {
            StepState now = states.get(step.id());
            StepState before = told.get(step.id());
            boolean again =
                    before instanceof StepState.UnderWay && now instanceof StepState.UnderWay;
            if (now == null || now.equals(before) || now instanceof StepState.Waiting || again) {
                continue;
            }
            told.put(step.id(), now);
            String line = say().title(step) + ": " + say().state(step, now, session.current());
            if (now instanceof StepState.UnderWay && step.leave() == RecoveryStep.Leave.PASSWORD) {
                // In the same terminal a password may be asked for next.
                console.progress("");
                console.out(line);
            } else if (now instanceof StepState.UnderWay) {
                console.progress(line);
            } else {
                console.progress("");
                console.out(line);
            }
        }
    }

    void ended(RecoveryPlan plan, Map<String, StepState> states, RecoveryEnd end) {
        if (console.json()) {
            ObjectNode all = json.of(plan, states);
            json.end(all, end);
            console.out(Json.write(all));
            return;
        }
        String sentence = say().end(end);
        switch (end) {
            case RecoveryEnd.Recovered _ -> console.out(sentence);
            case RecoveryEnd.YourTurn(var left) -> {
                console.err(sentence);
                for (RecoveryStep step : left) {
                    console.err("  " + say().title(step));
                    String byHand = states.getOrDefault(step.id(), new StepState.Yours()).byHand();
                    console.err("     " + (byHand.isEmpty() ? detail(step) : byHand));
                }
            }
            case RecoveryEnd.NotRecovered(var findings) -> {
                console.err(sentence);
                findings.forEach(each -> console.err("  " + json.sentence(each)));
            }
            case RecoveryEnd.Cancelled _ -> console.err(sentence);
        }
    }
}
