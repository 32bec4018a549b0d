package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.observed.RecordedCase;
import app.tomo.kanata.Kanata;
import app.tomo.model.ProblemId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Recorded of journals of which a part was taken away: what they do not say was not ruled out by them.
class LogGapTest {
    private static Judgement judged(String name, ProblemId id) throws IOException {
        Path file = Path.of("src/test/resources/corpus", name + ".json");
        if (!(ObservationsJson.read(Files.readString(file))
                instanceof ObservationsJson.Reading.Read(RecordedCase recorded))) {
            throw new IllegalStateException(name + " cannot be read");
        }
        Judgement judgement =
                Doctor.diagnose(recorded.observations(), new Kanata()).judgements().get(id);
        if (judgement == null) {
            throw new IllegalStateException(id + " is not judged");
        }
        return judgement;
    }

    @ParameterizedTest
    @CsvSource({
        "log-cut, RELOAD_REJECTED",
        "log-cut, KEYBOARD_WAITING",
        "log-cut-killed, EMERGENCY_CHORD",
        "log-cut-killed, BAD_ARGUMENT",
        "log-cut-config, EMERGENCY_CHORD",
        "log-cut-config, KEYBOARD_NONE",
    })
    void whatRestsOnItsSilenceIsUndecided(String name, ProblemId id) throws IOException {
        assertInstanceOf(Judgement.Undecided.class, judged(name, id));
    }

    @Test
    void theGapIsNamed() throws IOException {
        Judgement judged = judged("log-cut", ProblemId.KEYBOARD_WAITING);
        assertTrue(judged.toString().contains("log: the log begins at "), judged::toString);
    }

    @Test
    void aWholeLogRulesOut() throws IOException {
        assertInstanceOf(Judgement.RuledOut.class, judged("killed", ProblemId.EMERGENCY_CHORD));
        assertInstanceOf(Judgement.RuledOut.class, judged("well-weak", ProblemId.RELOAD_REJECTED));
    }
}
