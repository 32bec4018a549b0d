package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Template;
import app.tomo.lab.Kanata;
import app.tomo.lab.Lab;
import app.tomo.lab.NeedsLab;
import app.tomo.model.CheckResult;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The configs that a new file may begin with, before the real daemons.
@Timeout(180)
class TemplatesTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Template.class)
    @NeedsLab(
            value = Lab.KANATA,
            kanata = {"1.9.0", "1.10.1", "1.11.0", "1.12.1-prerelease-1"})
    void everyKanataTakesItWithoutAWarning(Template template) throws IOException {
        Path file = Files.writeString(folder.resolve("new.kbd"), template.text());
        for (String version : Recordings.VERSIONS) {
            String binary = Kanata.binary(version).toString();
            var invocation = new Invocation(binary, file.toString(), null, List.of());
            assertEquals(
                    new CheckResult.Passed(List.of()),
                    new KanataCheck(() -> Limits.DEFAULT).check(invocation, DEADLINE),
                    version);
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void itSaysWhatItIsInTwoLinesOfComment(Template template) {
        List<String> lines = template.text().lines().toList();
        assertTrue(lines.get(0).startsWith(";; ") && lines.get(1).startsWith(";; "));
        assertEquals("", lines.get(2));
    }
}
