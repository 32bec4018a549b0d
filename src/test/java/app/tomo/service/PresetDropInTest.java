package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
    void forTheMachineItDoesNotPromiseThatTomoTakesItAway() {
        String text = PresetDropIn.ofMachine("work", List.of("/usr/bin/kanata"));
        assertEquals(
                "# The preset work of Tomo. Without this file the unit starts as before.",
                text.lines().findFirst().orElse(""));
        assertEquals("work", PresetDropIn.presetOf(text));
    }

    @Test
    void itSaysWhosePresetItIs() {
        assertEquals("work", PresetDropIn.presetOf(PresetDropIn.text("work", List.of("k"))));
        assertNull(PresetDropIn.presetOf("[Service]\nExecStart=\n"));
        assertNull(PresetDropIn.presetOf(null));
    }

    @Test
    void itStandsBesideTheUnit() {
        assertEquals(
                Path.of("/u/kanata.service.d/60-tomo-preset.conf"),
                PresetDropIn.beside(Path.of("/u"), "kanata.service"));
    }
}
