package app.tomo.words;

import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.unit.Hardening.Weakness;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning.Result.Obstacle;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.UnitValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the daemon's unit is defined, what is weak in it, and what would be done about it.
public final class UnitWords {
    private final Phrases phrases;
    private final ScopeWords scopes;
    private final TimeWords times;

    UnitWords(Phrases phrases, ScopeWords scopes, TimeWords times) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.times = times;
    }

    public String of(UnitPhrase phrase) {
        return phrases.of(phrase.key());
    }

    /// Who looks after the daemon: a sentence.
    public String runner(UnitSurvey survey) {
        UnitDefinition unit = survey.in(survey.meant());
        boolean none = unit == null || !unit.exists();
        boolean managed = survey.runner() == Scope.USER || survey.runner() == Scope.SYSTEM;
        if (managed && none) {
            return phrases.of("runner.none");
        }
        String now = survey.running() ? "" : ".off";
        return phrases.of("runner." + survey.runner().id() + now);
    }

    /// `kanata.service (yours)`.
    public String unit(Scope scope, String unit) {
        return scopes.unit(scope, unit);
    }

    /// How it is: `running since 14:02:11`.
    public String state(UnitDefinition unit, Instant now) {
        String fixed = "state." + id(unit.load());
        if (phrases.has(fixed)) {
            return phrases.of(fixed);
        }
        Instant since = unit.since();
        if (since != null) {
            return phrases.of("state.running", times.clock(since, now));
        }
        return phrases.of(
                unit.active().equals("failed")
                        ? "state.failed"
                        : unit.runs() ? "state.starting" : "state.stopped");
    }

    /// Whether it starts by itself.
    public String enabled(UnitDefinition unit) {
        String key =
                unit.enabled() ? "enabled" : unit.canBeEnabled() ? "not-enabled" : "not-for-start";
        return phrases.of(key + "." + unit.scope().id());
    }

    /// What the switch beside it is for.
    public String atStart(UnitDefinition unit) {
        return phrases.of("switch." + unit.scope().id());
    }

    /// What a person should know before that is done.
    public List<String> notes(UnitPlan plan, UnitSurvey survey) {
        List<UnitPhrase> notes = new ArrayList<>();
        boolean installs = plan.task() == UnitTask.INSTALL;
        if (installs && plan.scope() == Scope.USER && survey.devices() == Truth.NO) {
            notes.add(UnitPhrase.NO_DEVICES);
        }
        if (installs && survey.startsPrograms()) {
            notes.add(UnitPhrase.STARTS_PROGRAMS);
        }
        if (!plan.asks()) {
            notes.add(UnitPhrase.ASKS_NOTHING);
        }
        return notes.stream().map(this::of).toList();
    }

    /// What a property is about.
    public String name(UnitProperty property) {
        return phrases.of("property." + id(property));
    }

    /// What its value means.
    public String meaning(UnitProperty property, UnitValue value) {
        String plain = "meaning." + id(property);
        String special = plain + "." + value.text();
        return switch (property.kind()) {
            case TIME -> time(plain, value);
            case NUMBER -> phrases.of(plain, value.number());
            case WORD, SWITCH ->
                    phrases.has(special) ? phrases.of(special) : phrases.of(plain, value.text());
        };
    }

    private String time(String key, UnitValue value) {
        if (value.isNever()) {
            return phrases.of(key + ".never");
        }
        Duration time = value.time();
        return time.isZero() && phrases.has(key + ".0")
                ? phrases.of(key + ".0")
                : phrases.of(key, length(time));
    }

    /// As exactly as it is set.
    private String length(Duration time) {
        boolean seconds = time.toSeconds() >= 1 && time.toSeconds() % 60 != 0;
        return seconds
                ? phrases.of("seconds", Long.toString(time.toSeconds()))
                : times.measured(time);
    }

    /// What that can lead to.
    public String weakness(Weakness weakness) {
        return phrases.of("weak." + id(weakness));
    }

    /// What a step does.
    public String step(UnitStep step, UnitPlan plan) {
        return switch (step) {
            case UnitStep.Write(String path, var before, _) ->
                    phrases.of(before == null ? "step.write" : "step.change", path);
            case UnitStep.Delete(String path, _) -> phrases.of("step.delete", path);
            default ->
                    phrases.of(
                            "step." + key(step) + atStart(step, plan),
                            plan.unit(),
                            scopes.manager(plan.scope()));
        };
    }

    /// How it is taken back.
    public String undo(UnitStep step) {
        return switch (step) {
            case UnitStep.Write(_, var before, _) ->
                    phrases.of(before == null ? "undo.write" : "undo.change");
            case UnitStep.Delete _ -> phrases.of("undo.delete");
            default -> phrases.of("undo." + key(step));
        };
    }

    private static String atStart(UnitStep step, UnitPlan plan) {
        return step instanceof UnitStep.Enable || step instanceof UnitStep.Disable
                ? "." + plan.scope().id()
                : "";
    }

    private static String key(UnitStep step) {
        return switch (step) {
            case UnitStep.Write _ -> "write";
            case UnitStep.Delete _ -> "delete";
            case UnitStep.Reload _ -> "reload";
            case UnitStep.Enable _ -> "enable";
            case UnitStep.Disable _ -> "disable";
            case UnitStep.Unmask _ -> "unmask";
            case UnitStep.ResetFailed _ -> "reset";
            case UnitStep.EndChild _ -> "end-child";
            case UnitStep.Stop _ -> "stop";
            case UnitStep.Start _ -> "start";
            case UnitStep.Restart _ -> "restart";
        };
    }

    /// What the plan is for: a heading.
    public String heading(UnitPlan plan) {
        return phrases.of("plan." + plan.task().id(), scopes.unit(plan.scope(), plan.unit()));
    }

    /// Why there is none.
    public String obstacle(Obstacle obstacle) {
        return phrases.of(
                "why." + id(obstacle.why()),
                obstacle.unit(),
                obstacle.file(),
                scopes.manager(obstacle.scope()),
                scopes.command(obstacle.scope()));
    }

    /// It is done, and seen.
    public String done(UnitPlan plan) {
        String rest =
                plan.task() == UnitTask.REMOVE && plan.file() != null
                        ? " "
                                + phrases.of(
                                        "rest",
                                        plan.unit(),
                                        plan.file(),
                                        scopes.command(plan.scope()))
                        : "";
        return phrases.of("done." + plan.task().id(), plan.unit()) + rest;
    }

    /// It did not work, and all is as it was.
    public String undone(String why) {
        return phrases.of("undone", why);
    }

    /// It did not work, and not all could be taken back.
    public String lost(String why, String then) {
        return phrases.of("lost", why, then);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
