package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Json;
import app.tomo.config.TextDiff;
import app.tomo.model.Scope;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.Hardening;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.UnitWriting;
import app.tomo.runtime.Clock;
import app.tomo.words.UnitPhrase;
import app.tomo.words.UnitWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A unit and a plan for it as `tomo service` prints them.
record UnitText(UnitWords say, Console console, Clock clock) {
    /// How far what a machine reads stands in from what a person reads.
    private static final int INDENT = 6;

    private static final int NAME = 28;

    int show(UnitSurvey survey) {
        if (console.json()) {
            console.out(Json.write(UnitJson.of(survey)));
            return ExitStatus.WELL;
        }
        console.out(say.runner(survey));
        boolean none = true;
        for (Scope scope : List.of(Scope.USER, Scope.SYSTEM)) {
            UnitDefinition unit = survey.in(scope);
            if (unit != null && unit.exists()) {
                none = false;
                show(unit);
            }
        }
        if (none) {
            console.out(say.of(UnitPhrase.NOTHING_THERE));
        }
        return ExitStatus.WELL;
    }

    private void show(UnitDefinition unit) {
        console.out("");
        console.out(
                say.unit(unit.scope(), unit.name())
                        + " · "
                        + say.state(unit, clock.now())
                        + (unit.readable() ? " · " + say.enabled(unit) : ""));
        console.out(say.of(unit.own() ? UnitPhrase.OWN : UnitPhrase.FOREIGN));
        List<DefinitionFile> files = new ArrayList<>(unit.dropIns());
        if (unit.file() != null) {
            files.addFirst(unit.file());
        }
        for (DefinitionFile each : files) {
            console.out("  " + each.path());
            console.out(each.text().indent(INDENT).stripTrailing());
        }
        if (!unit.commands().isEmpty()) {
            console.out("  " + say.of(UnitPhrase.COMMAND));
            unit.commands()
                    .forEach(each -> console.out(" ".repeat(INDENT) + UnitWriting.line(each)));
        }
        if (unit.readable()) {
            properties(unit);
        }
    }

    private void properties(UnitDefinition unit) {
        console.out("  " + say.of(UnitPhrase.PROPERTIES));
        Map<UnitProperty, Hardening.Weakness> weak = Hardening.weaknesses(unit);
        unit.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        each -> {
                            Hardening.Weakness weakness = weak.get(each.getKey());
                            console.out(
                                    (weakness == null ? "    " : "  ! ")
                                            + padded(say.name(each.getKey()))
                                            + say.meaning(each.getKey(), each.getValue())
                                            + (weakness == null
                                                    ? ""
                                                    : ". " + say.weakness(weakness)));
                        });
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(2, NAME - name.length()));
    }

    /// What is so already is well.
    int refuse(UnitTask task, UnitPlanning.Result.Obstacle obstacle) {
        boolean well =
                obstacle.why() == UnitPlanning.Why.NOTHING_WEAK
                        || obstacle.why() == UnitPlanning.Why.ALREADY;
        if (console.json()) {
            console.out(Json.write(UnitJson.of(task, obstacle, say.obstacle(obstacle))));
        } else if (well) {
            console.out(say.obstacle(obstacle));
        } else {
            console.err(say.obstacle(obstacle));
        }
        return well ? ExitStatus.WELL : ExitStatus.NOT_REACHED;
    }

    /// The steps, in their order, with what each changes and how it is taken back.
    void show(UnitPlan plan, UnitSurvey survey) {
        console.out(say.heading(plan));
        int number = 1;
        for (UnitStep step : plan.steps()) {
            String asks = plan.asksFor(step) ? " · " + say.of(UnitPhrase.ASKS) : "";
            console.out("  %d. %s%s".formatted(number++, say.step(step, plan), asks));
            diff(step).forEach(line -> console.out(" ".repeat(INDENT) + line));
            console.out("     (" + say.undo(step) + ")");
        }
        say.notes(plan, survey).forEach(console::out);
    }

    /// What it came to, for a program with the plan that was carried out.
    int ended(UnitPlan plan, UnitWork.Result result) {
        if (console.json()) {
            console.out(Json.write(UnitJson.of(plan, result)));
        } else if (result.done()) {
            console.out(result.sentence());
        } else {
            console.err(result.sentence());
        }
        return result.done() ? ExitStatus.WELL : ExitStatus.NOT_REACHED;
    }

    /// It is only shown.
    int dry(UnitPlan plan, UnitSurvey survey) {
        if (console.json()) {
            console.out(Json.write(UnitJson.of(plan)));
        } else {
            show(plan, survey);
            console.out(say.of(UnitPhrase.DRY_RUN));
        }
        return ExitStatus.WELL;
    }

    private static List<String> diff(UnitStep step) {
        return switch (step) {
            case UnitStep.Write(_, var before, String text) ->
                    diff(before == null ? "" : before, text);
            case UnitStep.Delete(_, String before) -> diff(before, "");
            default -> List.of();
        };
    }

    private static List<String> diff(String before, String after) {
        List<String> lines = new ArrayList<>();
        for (TextDiff.Row row : TextDiff.between(before, after).rows()) {
            switch (row.kind()) {
                case SAME -> lines.add("  " + row.left().text());
                case REMOVED -> lines.add("- " + row.left().text());
                case ADDED -> lines.add("+ " + row.right().text());
                case CHANGED -> {
                    lines.add("- " + row.left().text());
                    lines.add("+ " + row.right().text());
                }
            }
        }
        return lines;
    }
}
