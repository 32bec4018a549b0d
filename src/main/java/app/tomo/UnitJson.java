package app.tomo;

import app.tomo.config.Json;
import app.tomo.model.Scope;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.Hardening;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A unit and a plan for it as JSON.
final class UnitJson {
    private UnitJson() {}

    static ObjectNode of(UnitSurvey survey) {
        ObjectNode json = Json.object();
        json.put("runner", survey.runner().id()).put("running", survey.running());
        ArrayNode units = json.putArray("units");
        for (Scope scope : List.of(Scope.USER, Scope.SYSTEM)) {
            UnitDefinition unit = survey.in(scope);
            if (unit != null && unit.exists()) {
                units.add(unit(unit));
            }
        }
        survey.command().forEach(json.putArray("command")::add);
        return json;
    }

    private static ObjectNode unit(UnitDefinition unit) {
        ObjectNode json = Json.object();
        json.put("scope", unit.scope().id())
                .put("unit", unit.name())
                .put("load", id(unit.load()))
                .put("state", unit.state())
                .put("active", unit.active())
                .put("own", unit.own());
        if (unit.file() != null) {
            json.set("file", file(unit.file()));
        }
        ArrayNode dropIns = json.putArray("drop_ins");
        unit.dropIns().forEach(each -> dropIns.add(file(each)));
        ObjectNode values = json.putObject("properties");
        Map<?, Hardening.Weakness> weak = Hardening.weaknesses(unit);
        unit.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        each -> {
                            ObjectNode value =
                                    values.putObject(each.getKey().directive())
                                            .put("value", each.getValue().text());
                            Hardening.Weakness weakness = weak.get(each.getKey());
                            value.put("weak", weakness == null ? null : id(weakness));
                        });
        return json;
    }

    private static ObjectNode file(DefinitionFile file) {
        return Json.object()
                .put("path", file.path())
                .put("own", file.own())
                .put("text", file.text());
    }

    static ObjectNode of(UnitPlan plan) {
        ObjectNode json = Json.object();
        json.put("task", plan.task().id())
                .put("scope", plan.scope().id())
                .put("unit", plan.unit())
                .put("asks", plan.asks());
        ArrayNode steps = json.putArray("steps");
        plan.steps().forEach(each -> steps.add(step(each)));
        return json;
    }

    /// What carrying a plan out came to.
    static ObjectNode of(UnitPlan plan, UnitWork.Result result) {
        return of(plan).put("done", result.done()).put("sentence", result.sentence());
    }

    /// Why there is no plan.
    static ObjectNode of(UnitTask task, UnitPlanning.Result.Obstacle obstacle, String sentence) {
        return Json.object()
                .put("task", task.id())
                .put("scope", obstacle.scope().id())
                .put("unit", obstacle.unit())
                .put("why", id(obstacle.why()))
                .put("file", obstacle.file())
                .put("sentence", sentence);
    }

    private static ObjectNode step(UnitStep step) {
        ObjectNode json = Json.object();
        switch (step) {
            case UnitStep.Write(String path, var before, String text) ->
                    json.put("step", "write")
                            .put("path", path)
                            .put("before", before)
                            .put("text", text);
            case UnitStep.Delete(String path, String before) ->
                    json.put("step", "delete").put("path", path).put("before", before);
            case UnitStep.Reload _ -> json.put("step", "reload");
            case UnitStep.Enable _ -> json.put("step", "enable");
            case UnitStep.Disable _ -> json.put("step", "disable");
            case UnitStep.Unmask _ -> json.put("step", "unmask");
            case UnitStep.ResetFailed _ -> json.put("step", "reset");
            case UnitStep.EndChild _ -> json.put("step", "end-child");
            case UnitStep.Stop _ -> json.put("step", "stop");
            case UnitStep.Start _ -> json.put("step", "start");
            case UnitStep.Restart _ -> json.put("step", "restart");
        }
        return json;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
