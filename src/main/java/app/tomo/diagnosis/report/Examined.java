package app.tomo.diagnosis.report;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.model.ProblemId;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.LogLine.Level;
import app.tomo.words.FindingText;
import app.tomo.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What the doctor sees while a report is written, each with what shows it: what it found, the cause first, and what it found
/// in order. Of what the daemon logged there is only what may be shared. That it dies of reloads is for the report itself to say,
/// which counts more of its deaths. Pure.
final class Examined {
    /// What the record itself tells: whoever looks without the memory of the Tomo that runs knows less of it.
    private static final Set<Check> OF_THE_RECORD =
            Set.of(Check.RESTARTS, Check.RELOADS, Check.TOMO);

    /// One thing that it sees.
    ///
    /// @param evidence never empty
    record Sight(String sentence, List<String> evidence) {
        Sight {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("no evidence: " + sentence);
            }
        }
    }

    private final Diagnosis diagnosis;
    private final Words words;
    private final Redaction redaction;
    private final LogText log;
    private final Set<String> logged;

    private Examined(Diagnosis diagnosis, Words words, Redaction redaction) {
        this.diagnosis = diagnosis;
        this.words = words;
        this.redaction = redaction;
        this.log = new LogText(redaction);
        logged =
                Objects.requireNonNullElse(diagnosis.of().log(), List.<DaemonLog.Line>of()).stream()
                        .filter(line -> !line.byManager())
                        .map(DaemonLog.Line::text)
                        .collect(Collectors.toSet());
    }

    /// @param redaction counts what is left out
    static List<Sight> of(Diagnosis diagnosis, Words words, Redaction redaction) {
        Examined examined = new Examined(diagnosis, words, redaction);
        List<Sight> sights = new ArrayList<>();
        diagnosis.findings().stream()
                .filter(each -> each.id() != ProblemId.CRASH_AFTER_RELOAD)
                .map(examined::found)
                .forEach(sights::add);
        List<String> good =
                diagnosis.checks().stream()
                        .filter(each -> each.result() == Check.Result.PASS)
                        .filter(each -> !OF_THE_RECORD.contains(each.check()))
                        .map(examined::good)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (!good.isEmpty()) {
            sights.add(new Sight(words.report().inOrder(good.size()), good));
        }
        return sights;
    }

    /// Where it is about a place in the config, what stands there is not quoted.
    private Sight found(Finding finding) {
        var subject = diagnosis.of().subject();
        FindingText text = words.findings().of(finding, subject.scope(), subject.unit());
        String sure = " (" + words.findings().confidence(finding.confidence()) + ")";
        String more = finding.fault() == null ? ": " + text.sentence() : "";
        List<String> evidence = shown(finding.evidence());
        return new Sight(
                text.title() + more + sure,
                evidence.isEmpty() ? List.of(words.report().notShared()) : evidence);
    }

    private String good(Checked checked) {
        List<String> evidence = shown(checked.evidence());
        return evidence.isEmpty()
                ? ""
                : words.checks().name(checked.check()) + ": " + String.join("; ", evidence);
    }

    private List<String> shown(List<String> evidence) {
        return evidence.stream()
                .flatMap(String::lines)
                .map(line -> isLogged(line) ? log.shown(Level.UNKNOWN, line) : line)
                .map(line -> UnitFile.of(line, redaction))
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }

    private boolean isLogged(String line) {
        return logged.stream().anyMatch(text -> text.contains(line.strip()));
    }
}
