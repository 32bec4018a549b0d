package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "de_DE.UTF-8, '', '', GERMAN",
        "'', de, '', GERMAN",
        "'', '', de_AT@euro, GERMAN",
        "C, de_DE.UTF-8, de_DE.UTF-8, ENGLISH",
        "'', en_GB.UTF-8, de_DE.UTF-8, ENGLISH",
        "'', '', fr_FR.UTF-8, ENGLISH",
        "'', '', den_CA, ENGLISH",
        "'', '', '', ENGLISH"
    })
    void theFirstVariableThatIsNotEmptyCounts(
            String all, String messages, String lang, Language spoken) {
        Map<String, String> variables =
                Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);
        assertEquals(spoken, Language.chosen("system", variables));
    }

    @Test
    void whatThePersonChoseCountsBeforeTheSystem() {
        assertEquals(Language.GERMAN, Language.chosen("de", Map.of("LC_ALL", "C")));
        assertEquals(Language.ENGLISH, Language.chosen("en", Map.of("LC_ALL", "de_DE.UTF-8")));
    }
}
