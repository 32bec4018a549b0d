package app.tomo.cli.command;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;
import app.tomo.words.FindingText;
import app.tomo.words.Shortened;
import app.tomo.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A diagnosis as `tomo doctor` prints it for a person: a line for each check, with the evidence below what is not good; then
/// what was found, the cause first, and what helps.
public final class DoctorText {
    private static final String BELOW = "    ";
    private static final int GAP = 2;
    private static final int LONGEST_LINE = 160;

    private final Words words;

    public DoctorText(Words words) {
        this.words = words;
    }

    public String of(Diagnosis diagnosis) {
        List<String> lines = new ArrayList<>();
        int widest =
                diagnosis.checks().stream()
                        .mapToInt(each -> words.checks().name(each.check()).length())
                        .max()
                        .orElse(0);
        diagnosis.checks().forEach(each -> check(lines, each, widest + GAP));
        lines.add("");
        if (diagnosis.findings().isEmpty()) {
            lines.add(words.doctor().nothingFound(diagnosis.well()));
        }
        int number = 1;
        for (Finding each : diagnosis.findings()) {
            finding(lines, number++, each, diagnosis.of().subject());
        }
        diagnosis.of().gaps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> words.doctor().notSeen(each.getKey().id(), each.getValue()))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private void check(List<String> lines, Checked checked, int width) {
        String name = words.checks().name(checked.check());
        String blank = " ".repeat(width - name.length());
        lines.add(sign(checked.result()) + " " + name + blank + outcome(checked));
        if (checked.result() == Check.Result.FAIL || checked.result() == Check.Result.WARN) {
            checked.evidence().forEach(each -> lines.add(BELOW + line(each)));
        }
    }

    private String outcome(Checked checked) {
        return switch (checked.result()) {
            case PASS -> words.checks().good(checked.check());
            case NOT_APPLICABLE -> words.checks().result(checked.result());
            case FAIL, WARN ->
                    checked.findings().stream()
                            .map(each -> words.findings().title(each))
                            .distinct()
                            .collect(Collectors.joining("; "));
        };
    }

    private static String sign(Check.Result result) {
        return switch (result) {
            case PASS -> "✓";
            case WARN -> "!";
            case FAIL -> "✕";
            case NOT_APPLICABLE -> "–";
        };
    }

    private void finding(List<String> lines, int number, Finding finding, Subject subject) {
        FindingText text = words.findings().of(finding, subject.scope(), subject.unit());
        String sure = words.findings().confidence(finding.confidence());
        lines.add(number + ". " + text.title() + " (" + sure + ")");
        lines.add(BELOW + text.sentence());
        text.repairs().forEach(each -> lines.add(BELOW + "→ " + each));
    }

    private static String line(String evidence) {
        return Shortened.line(evidence, LONGEST_LINE);
    }
}
