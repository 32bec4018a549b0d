package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/// A diagnosis as `tomo doctor --json` prints it. Its names are a promise: a check ends as `pass`, `warn`, `fail` or
/// `not-applicable`; the most probable cause is the first of `findings`.
public final class DoctorJson {
    private final Words words;

    public DoctorJson(Words words) {
        this.words = words;
    }

    public ObjectNode of(Diagnosis diagnosis) {
        Subject subject = diagnosis.of().subject();
        ObjectNode json = Json.object();
        json.put("well", diagnosis.well())
                .put("scope", subject.scope().id())
                .put("unit", subject.unit());
        ArrayNode checks = json.putArray("checks");
        diagnosis.checks().forEach(each -> checks.add(check(each, subject)));
        ArrayNode findings = json.putArray("findings");
        diagnosis.findings().forEach(each -> findings.add(finding(each, subject)));
        ObjectNode gaps = json.putObject("not_seen");
        diagnosis.of().gaps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> gaps.put(each.getKey().id(), each.getValue()));
        return json;
    }

    private ObjectNode check(Checked checked, Subject subject) {
        ObjectNode json = Json.object();
        json.put("id", checked.check().id())
                .put("name", words.checks().name(checked.check()))
                .put("result", checked.result().id());
        checked.evidence().forEach(json.putArray("evidence")::add);
        ArrayNode found = json.putArray("findings");
        checked.findings().forEach(each -> found.add(finding(each, subject)));
        ArrayNode repairs = json.putArray("repairs");
        checked.findings().stream()
                .flatMap(each -> each.repairs().stream())
                .distinct()
                .map(Repair::id)
                .forEach(repairs::add);
        return json;
    }

    private ObjectNode finding(Finding finding, Subject subject) {
        var text = words.findings().of(finding, subject.scope(), subject.unit());
        ObjectNode json = Json.object();
        json.put("id", finding.id().id())
                .put("title", text.title())
                .put("sentence", text.sentence())
                .put("confidence", finding.confidence().id())
                .put("severity", finding.severity().id())
                .put("subject", finding.subject())
                .put("by", finding.by());
        if (finding.fault() != null) {
            OutcomeJson.fault(json.putObject("fault"), finding.fault());
        }
        finding.evidence().forEach(json.putArray("evidence")::add);
        ArrayNode repairs = json.putArray("repairs");
        finding.repairs().stream().map(Repair::id).forEach(repairs::add);
        return json;
    }
}
