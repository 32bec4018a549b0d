package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.Settings;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.config.TestSurroundings;
import app.tomo.model.Event;
import app.tomo.model.Limits;
import app.tomo.model.Problem;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Target;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class FlawsTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir private Path root;
    private final Words words = Words.ofKanata();

    private Snapshot snapshot =
            Snapshot.initial(
                    new Target("default", Scope.USER, Target.USUAL_UNIT, null, null, null),
                    Limits.DEFAULT,
                    1,
                    AT);

    private void read(String text) throws IOException {
        Surroundings surroundings = TestSurroundings.below(root);
        Path file = Places.of(surroundings, "default").settings();
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Settings settings = SettingsReader.read(surroundings, Given.NOTHING);
        Event judged = new Event.SettingsJudged(Flaws.of(settings, words.settings()));
        snapshot = Step.step(snapshot, judged, AT).next();
    }

    private List<String> problems() {
        return snapshot.problems().stream()
                .map(each -> words.problems().of(each, snapshot, AT).sentence())
                .toList();
    }

    @Test
    void aBadSettingIsAWarningWithKeyValueBoundsAndLineUntilItIsMended() throws IOException {
        read("{\n\"reload.cool-down\": \"3\"}");
        String sentence = problems().getFirst();
        for (String part :
                List.of("reload.cool-down", "“3”", "100 ms to 10 min", "line 2", "stays 2 s")) {
            assertTrue(sentence.contains(part), sentence);
        }
        assertEquals(
                List.of(Severity.WARNING),
                snapshot.problems().stream().map(Problem::severity).toList());
        read("{\n\"reload.cool-down\": \"3 s\"}");
        assertEquals(List.of(), problems());
    }

    @Test
    void aBrokenFileIsOneWarningThatLeavesTheHeadlineAlone() throws IOException {
        var before = snapshot.headline();
        read("{\n\"reload.cool-down\"");
        assertEquals(1, problems().size());
        assertEquals(before, snapshot.headline());
    }
}
