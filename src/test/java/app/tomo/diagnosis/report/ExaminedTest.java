package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.catalogue.Doctor;
import app.tomo.kanata.Kanata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What the doctor sees stands in a report with its evidence, and quotes nobody's config.
class ExaminedTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir private Path folder;

    private static Diagnosis of(Path file) {
        try {
            return switch (ObservationsJson.read(Files.readString(file))) {
                case ObservationsJson.Reading.Read(var found) ->
                        Doctor.diagnose(found.observations(), new Kanata());
                case ObservationsJson.Reading.Unusable unusable ->
                        throw new AssertionError(file + " " + unusable);
            };
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Path> cases() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @Test
    void everySightHasItsEvidenceAndNoLineOfAConfigIsQuoted() throws IOException {
        int found = 0;
        for (Path file : cases()) {
            Diagnosis diagnosis = of(file);
            var sights = Examined.of(diagnosis, Staged.WORDS, new Redaction(Staged.NOBODY));
            assertTrue(sights.size() >= diagnosis.findings().size() - 1, file::toString);
            for (Examined.Sight sight : sights) {
                found++;
                String all = sight.sentence() + sight.evidence();
                assertFalse(all.matches("(?s).*(\\(def|\\(a s\\)|│).*"), () -> file + " " + all);
            }
        }
        assertTrue(found > cases().size(), "the corpus was read");
    }

    @Test
    void theReportTellsWhatIsFoundAndWhatIsInOrder() throws IOException {
        Diagnosis diagnosis =
                cases().stream()
                        .map(ExaminedTest::of)
                        .filter(each -> !each.findings().isEmpty())
                        .findFirst()
                        .orElseThrow();
        List<Entry> journal = Staged.journal(Staged.incident("any-reload-kills"), folder);
        Report report =
                Report.of(
                        journal,
                        Instant.MIN,
                        new Surround(List.of(), List.of(), diagnosis),
                        Staged.NOBODY,
                        Staged.WORDS);
        String text = report.markdown();
        assertTrue(text.contains("\n## What the doctor sees now\n\n- **"), text);
        assertTrue(text.contains(" checks of the doctor found nothing.**\n\n  ```text\n"), text);
        assertFalse(text.contains("no death followed a reload"), text);
        assertTrue(report.json().contains("\"seen\":[{\"sentence\":"), report.json());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("- **")) {
                assertEquals("  ```text", lines.get(i + 2), lines.get(i));
                assertFalse(lines.get(i + 3).contains("```"), lines.get(i));
            }
        }
    }
}
