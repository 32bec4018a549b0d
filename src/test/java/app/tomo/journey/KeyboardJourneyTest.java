package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Kanata;
import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/// `src/test/lab/keyboard-journey`, judged.
class KeyboardJourneyTest {
    private static final String KEYBOARD = "AT Translated Set 2 keyboard";
    private static final int ESCAPE = 1;
    private static final int CAPS_LOCK = 58;

    @Test
    @NeedsLab(Lab.KEYBOARD)
    void aPersonWithARealKeyboard() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/keyboard-journey\"")
                        .with("KANATA", Kanata.forKeyboards())
                        .within(ofMinutes(20))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> saysWhatIsMissing(seen),
                () -> remapsAndLetsGo(seen),
                () -> followsTheKeyboards(seen),
                () -> saysWhoHoldsTheKeyboard(seen),
                () -> takesTheChordForAWish(seen),
                () -> keepsItOffAfterTheEmergencyStop(seen),
                () -> theScriptDoesTheSame(seen),
                () -> endsWell(result));
    }

    /// Nothing was waited for in vain, and nobody who watched was left alone.
    private static void endsWell(LabRun.Result result) {
        assertFalse(result.err().contains("never"), result::toString);
        assertTrue(result.out().endsWith("[Tomo ended with 0]\n"), result::toString);
    }

    private static void saysWhatIsMissing(Seen seen) throws IOException {
        assertEquals(5, seen.exit("denied"));
        assertSays(
                seen,
                "denied",
                "kanata did not start: it may not create its keyboard. Allow it with a udev rule"
                        + " and the group uinput");
        assertSays(seen, "status-denied", "Allow it with a udev rule and the group uinput");
        assertEquals(5, seen.exit("needs-login"));
        assertSays(
                seen,
                "needs-login",
                "kanata did not start: you have to log in again. Log out and in again");
        assertSays(seen, "status-needs-login", "Log out and in again, then start kanata.");
    }

    private static void assertSays(Seen seen, String name, String what) throws IOException {
        assertTrue(seen.said(name).contains(what), seen.said(name));
    }

    private static void remapsAndLetsGo(Seen seen) throws IOException {
        key(seen, "before", KEYBOARD, CAPS_LOCK);
        assertEquals(0, seen.exit("start"), seen.said("start"));
        key(seen, "remapped", "kanata", ESCAPE);
        assertEquals("healthy", seen.json("after-nap").path("headline").asText());
        key(seen, "after-nap", "kanata", ESCAPE);
        assertEquals(0, seen.exit("stop"), seen.said("stop"));
        key(seen, "stopped", KEYBOARD, CAPS_LOCK);
    }

    private static void followsTheKeyboards(Seen seen) throws IOException {
        key(seen, "plugged", "kanata", ESCAPE);
        List<String> states =
                StreamSupport.stream(
                                seen.json("status-plugged").path("keyboards").spliterator(), false)
                        .map(each -> each.path("state").asText())
                        .toList();
        assertEquals(List.of("remapped", "remapped"), states);
        JsonNode left = seen.json("unplugged").path("keyboards");
        assertEquals(KEYBOARD, left.path(0).path("name").asText(), left::toString);
        key(seen, "unplugged", "kanata", ESCAPE);
    }

    private static void saysWhoHoldsTheKeyboard(Seen seen) throws IOException {
        assertEquals(0, seen.exit("start-grabbed"), seen.said("start-grabbed"));
        JsonNode grabbed = seen.json("grabbed");
        assertEquals("degraded", grabbed.path("headline").asText(), grabbed::toString);
        assertEquals("keyboard-grabbed", grabbed.path("problems").path(0).path("id").asText());
        assertTrue(grabbed.path("below").asText().contains(KEYBOARD), grabbed::toString);
        assertEquals("healthy", seen.json("freed").path("headline").asText());
        key(seen, "freed", "kanata", ESCAPE);
    }

    private static void takesTheChordForAWish(Seen seen) throws IOException {
        JsonNode chord = seen.json("chord");
        assertEquals("stopped", chord.path("headline").asText(), chord::toString);
        assertEquals("you pressed its emergency chord", chord.path("below").asText());
        assertEquals(0, chord.path("problems").size(), chord::toString);
        key(seen, "after-chord", KEYBOARD, CAPS_LOCK);
    }

    private static void keepsItOffAfterTheEmergencyStop(Seen seen) throws IOException {
        key(seen, "again", "kanata", ESCAPE);
        assertEquals(0, seen.exit("emergency-stop"), seen.said("emergency-stop"));
        key(seen, "after-emergency-stop", KEYBOARD, CAPS_LOCK);
        assertEquals(5, seen.exit("held"), seen.said("held"));
        assertEquals(0, seen.exit("lift"), seen.said("lift"));
    }

    private static void theScriptDoesTheSame(Seen seen) throws IOException {
        key(seen, "script-before", "kanata", ESCAPE);
        assertEquals(0, seen.exit("script"), seen.said("script"));
        key(seen, "script-after", KEYBOARD, CAPS_LOCK);
        assertEquals(1, seen.exit("script-held"));
        assertEquals(0, seen.exit("script-lift"), seen.said("script-lift"));
    }

    /// What came of a key, press and release.
    private static void key(Seen seen, String name, String device, int code) throws IOException {
        assertEquals(
                List.of(device + "\t" + code + "\t1", device + "\t" + code + "\t0"),
                seen.lines(name + ".keys"),
                name);
    }
}
