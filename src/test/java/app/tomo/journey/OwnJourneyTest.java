package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// `src/test/lab/own-journey`, judged.
class OwnJourneyTest {
    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void kanataWithoutAUnit() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/own-journey\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17130)
                        .within(ofMinutes(20))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> tomoLooksAfterItsOwn(seen),
                () -> nothingIsLeftOfAKilledTomo(seen),
                () -> whatOthersRunIsSeenAndLeftAlone(seen),
                () -> itChangesHands(seen));
    }

    private static void tomoLooksAfterItsOwn(Seen seen) throws IOException {
        assertEquals(5, seen.exit("own-none"));
        assertTrue(seen.err("own-none").contains("only while Tomo runs"), seen.err("own-none"));
        JsonNode status = seen.json("own-status");
        assertEquals("healthy", status.path("headline").asText(), status::toString);
        assertEquals("child", status.path("scope").asText());
        assertTrue(status.path("unit").isNull());
        assertEquals("applied", seen.json("own-reload").path("outcome").asText());
        assertTrue(seen.out("app").contains("is coming back"), seen.out("app"));
        assertEquals(0, seen.exit("own-stop"));
        assertEquals("0", seen.out("own-stopped").strip());
        assertEquals(0, seen.exit("own-start"));
        assertEquals("0", seen.out("own-left").strip());
    }

    private static void nothingIsLeftOfAKilledTomo(Seen seen) throws IOException {
        assertEquals("0", seen.out("killed-left").strip());
        assertNotEquals(seen.out("stubborn-before"), seen.out("stubborn"));
        assertEquals(1, seen.out("stubborn").lines().count(), seen.out("stubborn"));
        assertEquals("0", seen.out("stubborn-left").strip());
    }

    private static void whatOthersRunIsSeenAndLeftAlone(Seen seen) throws IOException {
        JsonNode status = seen.json("other-status");
        assertEquals("healthy", status.path("headline").asText(), status::toString);
        assertTrue(status.path("registered").isNull(), status::toString);
        assertTrue(status.path("config").asText().endsWith("/kanata.kbd"), status::toString);
        assertEquals("attached", seen.json("other-found").path("scope").asText());
        assertEquals(status.path("pid"), seen.json("other-found").path("pid"));
        assertTrue(seen.json("other-reload").path("checked").asBoolean());
        assertEquals(5, seen.exit("other-stop"));
        assertEquals(3, seen.exit("other-none"));
        assertEquals("port-closed", problem(seen, "other-none"));
        assertEquals("keyboard-waiting", problem(seen, "other-unit"));
        assertFalse(seen.json("other-unit").path("capturing").asBoolean(true));
        assertEquals(4, seen.exit("other-foreign"));
        assertEquals("port-foreign", problem(seen, "other-foreign"));
    }

    private static void itChangesHands(Seen seen) throws IOException {
        assertEquals(5, seen.exit("adopt-asked"));
        assertTrue(seen.out("adopt-asked").contains("1. Write "), seen.out("adopt-asked"));
        assertEquals(0, seen.exit("adopt-user"), seen.err("adopt-user"));
        JsonNode adopted = seen.json("adopted");
        assertEquals("healthy", adopted.path("headline").asText(), adopted::toString);
        assertNotEquals(seen.json("other-status").path("pid"), adopted.path("pid"));
        assertEquals(5, seen.exit("adopted-twice"));
        assertEquals("child", seen.json("taken").path("scope").asText());
        assertEquals("0", seen.out("taken-left").strip());
        // What was taken over once is remembered, with its command.
        assertEquals("child", seen.json("again").path("scope").asText());
        assertEquals("healthy", seen.json("again").path("headline").asText());
        assertEquals(seen.json("taken").path("config"), seen.json("again").path("config"));
        assertFalse(seen.out("adopt-child").contains("Not taken over"), seen.out("adopt-child"));
    }

    private static String problem(Seen seen, String name) throws IOException {
        return seen.json(name).path("problems").path(0).path("id").asText();
    }
}
