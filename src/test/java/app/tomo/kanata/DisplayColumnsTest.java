package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 2, 2",
        "'\t\tx', 3, 3",
        "日本x, 1, 1",
        "日本x, 2, 1",
        "日本x, 3, 2",
        "日本x, 5, 3",
        "e\u0301x, 2, 3",
        "😀x, 3, 2",
        "abc, 4, 4",
        "abc, 6, 6",
        "日, 4, 3",
        "'', 1, 1",
    })
    void columnsOfTheScreenBecomeCharacters(String line, int column, int character) {
        assertEquals(character, DisplayColumns.character(line, column));
    }
}
