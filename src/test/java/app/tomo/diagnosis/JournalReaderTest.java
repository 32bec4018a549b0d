package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.diagnosis.JournalReader.Reading;
import app.tomo.diagnosis.JournalReader.Why;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class JournalReaderTest {
    private static final String BROKEN = "{\"type\":\"Happ\n";

    @TempDir private Path folder;
    private String good = "";
    private String beginning = "";
    private int lines;

    @BeforeEach
    void record() throws Exception {
        RecordedEngine test = RecordedEngine.well(folder);
        good = Files.readString(test.file.file());
        beginning = good.lines().findFirst().orElseThrow() + "\n";
        lines = (int) good.lines().count();
    }

    private static void isUnusable(Why why, int line, String text) {
        var unusable = assertInstanceOf(Reading.Unusable.class, JournalReader.read(text));
        assertEquals(why, unusable.why());
        assertEquals(line, unusable.line());
    }

    private static int entries(String text) {
        return assertInstanceOf(Reading.Read.class, JournalReader.read(text)).entries().size();
    }

    @Test
    void aBrokenLineIsReadPastAtTheEndAndBeforeABeginning() {
        assertEquals(lines, entries(good + BROKEN));
        assertEquals(2 * lines, entries(good + BROKEN + good));
    }

    @Test
    void aBrokenLineElsewhereIsNamed() {
        String rest = good.substring(beginning.length());
        isUnusable(Why.NO_ENTRY, 2, beginning + BROKEN + rest);
        isUnusable(Why.NO_ENTRY, lines + 1, good + BROKEN + BROKEN);
    }

    @Test
    void whatIsNoJournalIsSaidToBeNone() {
        isUnusable(Why.EMPTY, 0, "\n");
        isUnusable(Why.SOMETHING_ELSE, 1, "# a script\nafter 5s hang\n");
        isUnusable(Why.NO_JOURNAL, 1, "{\"unit\":\"kanata.service\"}\n{}\n");
        isUnusable(Why.NO_BEGINNING, 1, good.substring(beginning.length()));
        isUnusable(Why.OTHER_FORMAT, 1, good.replace("\"format\":1", "\"format\":2"));
    }

    @Test
    void aBeginningOfAnOlderTomoLacksWhatThatDidNotKnow() {
        int permit = beginning.indexOf("\"permit\":");
        int end = beginning.indexOf('}', permit) + 2;
        assertEquals(
                lines,
                entries(
                        good.replace(
                                beginning,
                                beginning.substring(0, permit) + beginning.substring(end))));
    }
}
