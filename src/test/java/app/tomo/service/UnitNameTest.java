package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {
    @ParameterizedTest
    @CsvSource({
        "kanata, kanata.service",
        "kanata.service, kanata.service",
        "org.example.kanata, org.example.kanata.service",
        "kanata@left, kanata@left.service",
        "kanata.socket, kanata.socket",
    })
    void aNameWithoutATypeMeansAService(String given, String expected) {
        assertEquals(expected, UnitName.of(given).value());
    }

    @ParameterizedTest
    @CsvSource({
        "kanata.service, kanata_2eservice",
        "my-kanata@left.service, my_2dkanata_40left_2eservice",
        "9lives.service, _39lives_2eservice",
        "ä.service, _c3_a4_2eservice",
    })
    void thePathIsTheEscapedName(String name, String expected) {
        assertEquals(
                "/org/freedesktop/systemd1/unit/" + expected, UnitName.of(name).path().value());
    }
}
