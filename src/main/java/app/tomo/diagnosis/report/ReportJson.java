package app.tomo.diagnosis.report;

import app.tomo.config.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// A report as `tomo report --json` prints it, redacted like its text. Its names are a promise. Pure.
final class ReportJson {
    private ReportJson() {}

    static String of(
            PostMortem told,
            Surround surround,
            List<Examined.Sight> sights,
            Redaction redaction,
            Map<Redaction.Kind, Integer> counts) {
        Chronicle chronicle = told.chronicle();
        ObjectNode json = Json.object();
        json.put("from", chronicle.from().toString());
        json.put("until", chronicle.until().toString());
        json.put("version", chronicle.version());
        json.put("deaths", chronicle.deaths().size());
        json.put("afterReload", chronicle.afterReloads().size());
        claims(json.putArray("summary"), told.summary(), redaction);
        claims(json.putArray("pattern"), told.pattern(), redaction);
        claims(json.putArray("ruledOut"), told.ruledOut(), redaction);
        ArrayNode unknown = json.putArray("unknown");
        told.unknown().forEach(each -> unknown.add(redaction.of(each)));
        ArrayNode seen = json.putArray("seen");
        for (Examined.Sight sight : sights) {
            ObjectNode one = seen.addObject();
            one.put("sentence", redaction.of(sight.sentence()));
            ArrayNode evidence = one.putArray("evidence");
            sight.evidence().forEach(line -> evidence.add(redaction.of(line)));
        }
        claims(json.putArray("did"), told.did(), redaction);
        ArrayNode timeline = json.putArray("timeline");
        chronicle.lines().forEach(line -> timeline.add(redaction.of(line(line))));
        ObjectNode settings = json.putObject("settings");
        surround.settings()
                .forEach(
                        each ->
                                settings.putObject(each.key())
                                        .put("value", redaction.of(each.value()))
                                        .put("origin", redaction.of(each.origin())));
        json.put("script", told.script().isEmpty() ? null : told.script());
        redacted(json.putObject("redacted"), counts);
        return Json.write(json);
    }

    private static void claims(ArrayNode array, List<Claim> claims, Redaction redaction) {
        for (Claim claim : claims) {
            ObjectNode one = array.addObject();
            one.put("sentence", redaction.of(claim.sentence()));
            ArrayNode evidence = one.putArray("evidence");
            claim.evidence().forEach(line -> evidence.add(redaction.of(line(line))));
        }
    }

    private static String line(Evidence line) {
        return line.number() + " " + line.at() + " " + line.text();
    }

    /// How often something of each kind was taken out.
    static void redacted(ObjectNode json, Map<Redaction.Kind, Integer> counts) {
        for (Redaction.Kind kind : Redaction.Kind.values()) {
            Integer count = counts.get(kind);
            json.put(kind.id(), count == null ? 0 : count);
        }
    }
}
