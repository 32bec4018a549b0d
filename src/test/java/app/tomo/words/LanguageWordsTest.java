package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kbd.Language;
import app.tomo.words.LanguageWords.Kind;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

class LanguageWordsTest {
    private final LanguageWords words = Words.about("kanata", ZoneOffset.UTC).kbd();

    @Test
    void eachActionAndEachListIsExplained() {
        assertEquals(
                List.of(),
                Language.actions().keySet().stream()
                        .filter(it -> words.help(Kind.ACTION, it).isEmpty())
                        .toList());
        assertEquals(
                List.of(),
                Language.forms().keySet().stream()
                        .filter(it -> words.help(Kind.FORM, it).isEmpty())
                        .toList());
    }
}
