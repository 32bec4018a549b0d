package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class KanataTest {
    @ParameterizedTest
    @CsvSource({
        "/usr/bin/kanata -c a.kbd, true",
        "kanata_cmd_allowed, true",
        "/opt/kanata-1.11.0 -p 1, true",
        "/opt/tomo simulate --port 7, true",
        "kanata-tray, false",
        "vi kanata.kbd, false",
        "sudo kanata -c a.kbd, false",
        "/home/kanata/bin/python3 -m http.server, false"
    })
    void aProcessIsKnownByTheNameOfItsProgram(String line, boolean kanata) {
        assertEquals(kanata, new Kanata().runs(List.of(line.split(" ", -1))));
    }

    @Test
    void aProcessWithoutACommandLineIsNone() {
        assertFalse(new Kanata().runs(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "kanata -c a.kbd, kanata 1.11.0, true",
        "kanata -c a.kbd, kanata 1.10.1, true",
        "kanata -c a.kbd, '', true",
        "kanata -c a.kbd, 'exit 0, kanata 1.9.0', false",
        "kanata -c a.kbd, kanata 1.10.0, false",
        "kanata --no-wait -c a.kbd, kanata 1.11.0, false",
        "sleep 10, '', false"
    })
    void aStartThatFailsWaitsUnlessItIsToldOtherwise(String line, String says, boolean waits) {
        assertEquals(waits, new Kanata().mayWait(List.of(line.split(" ", -1)), says));
    }

    @Test
    void theUsualConfigsAreThoseOfTheDaemonsOwnHome() {
        assertEquals(
                List.of(Path.of("/srv/kanata.kbd"), Path.of("/home/a/.config/kanata/kanata.kbd")),
                new Kanata().usualConfigs(Path.of("/srv"), Map.of("HOME", "/home/a")));
    }
}
