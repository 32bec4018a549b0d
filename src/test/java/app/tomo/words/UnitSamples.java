package app.tomo.words;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.unit.Hardening.Weakness;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning.Result;
import app.tomo.model.unit.UnitPlanning.Why;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.UnitValue;
import app.tomo.model.unit.Units;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that is said of units.
final class UnitSamples {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String FILE = "/etc/systemd/system/kanata.service";

    private UnitSamples() {}

    static void say(UnitWords words, List<String> said) {
        Stream.of(UnitPhrase.values()).map(words::of).forEach(said::add);
        for (Scope scope : Scope.values()) {
            var unit = Units.unit(Scope.USER, "", List.of(), Units.hard());
            said.add(words.runner(Units.survey(scope, true, unit, unit, List.of())));
            said.add(words.runner(Units.survey(scope, false, unit, unit, List.of())));
        }
        said.add(words.runner(Units.survey(Units.none(Scope.USER), null)));
        for (Scope scope : List.of(Scope.USER, Scope.SYSTEM)) {
            for (String state : List.of("enabled", "disabled", "static")) {
                said.add(words.enabled(Units.in(scope, state, "active", NOW)));
            }
            said.add(words.atStart(Units.in(scope, "enabled", "active", NOW)));
            steps(words, scope, said);
        }
        for (String active : List.of("activating", "failed", "inactive")) {
            said.add(words.state(Units.in(Scope.USER, "enabled", active, null), NOW));
        }
        for (LoadState load : List.of(LoadState.MASKED, LoadState.BROKEN)) {
            said.add(words.state(Units.unusable(load), NOW));
        }
        said.add(words.state(Units.in(Scope.USER, "enabled", "active", NOW), NOW.plusSeconds(90)));
        properties(words, said);
        Arrays.stream(Weakness.values()).map(words::weakness).forEach(said::add);
        for (Why why : Why.values()) {
            said.add(
                    words.obstacle(new Result.Obstacle(why, Scope.SYSTEM, "kanata.service", FILE)));
        }
        said.add(words.undone("systemd said no."));
        said.add(words.lost("systemd said no.", "it did not stop."));
    }

    private static void steps(UnitWords words, Scope scope, List<String> said) {
        List<UnitStep> steps =
                List.of(
                        new UnitStep.Write(FILE, null, ""),
                        new UnitStep.Write(FILE, "", ""),
                        new UnitStep.Delete(FILE, ""),
                        new UnitStep.Reload(),
                        new UnitStep.Enable(),
                        new UnitStep.Disable(),
                        new UnitStep.Unmask(false),
                        new UnitStep.ResetFailed(),
                        new UnitStep.EndChild(),
                        new UnitStep.Stop(),
                        new UnitStep.Start(),
                        new UnitStep.Restart());
        for (UnitTask task : UnitTask.values()) {
            var plan =
                    new UnitPlan(
                            task, Units.none(scope), steps, true, Map.of(), FILE, Truth.UNKNOWN);
            said.add(words.heading(plan));
            said.add(words.done(plan));
            steps.forEach(each -> said.addAll(List.of(words.step(each, plan), words.undo(each))));
        }
    }

    private static void properties(UnitWords words, List<String> said) {
        for (UnitProperty each : UnitProperty.values()) {
            said.add(words.name(each));
            List<String> values =
                    switch (each) {
                        case RESTART ->
                                List.of(
                                        "no",
                                        "always",
                                        "on-failure",
                                        "on-abnormal",
                                        "on-abort",
                                        "on-success",
                                        "on-watchdog",
                                        "dance");
                        case KILL_MODE -> List.of("control-group", "mixed", "process", "none", "x");
                        case NO_NEW_PRIVILEGES -> List.of("yes", "no", "x");
                        case LIMIT_BURST -> List.of("0", "1", "5");
                        case RESTART_DELAY, LIMIT_INTERVAL, START_TIMEOUT, STOP_TIMEOUT, WATCHDOG ->
                                List.of("0", "100ms", "5", "infinity");
                    };
            values.forEach(value -> said.add(words.meaning(each, new UnitValue(value))));
        }
    }
}
