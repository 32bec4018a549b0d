package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class PresetDropInTest {
    @Test
    void itReplacesTheCommandOfTheUnitAndSaysHowToTakeItAway() {
        assertEquals(
                """
                # The preset work of Tomo. “tomo preset --none” takes this file away.
                [Service]
                ExecStart=
                ExecStart=/usr/bin/kanata -p 5829 -c "/home/p/my work.kbd"
                """,
                PresetDropIn.text(
                        "work",
                        List.of("/usr/bin/kanata", "-p", "5829", "-c", "/home/p/my work.kbd")));
    }

    @Test
    void itStandsBesideTheUnit() {
        assertEquals(
                Path.of("/u/kanata.service.d/60-tomo-preset.conf"),
                PresetDropIn.beside(Path.of("/u"), "kanata.service"));
    }
}
