package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// `src/test/lab/uninstall`, judged.
class UninstallJourneyTest {
    private static final String NOTHING = "Nothing of Tomo is left here.";

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void whatTomoMadeGoesAndNothingElse() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/uninstall\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17_600)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> assertFalse(result.err().contains("never"), result::toString),
                () -> nothingIsThere(seen, "empty"),
                () -> aLookChangesNothing(seen),
                () -> everythingThatTomoMadeIsGone(seen),
                () -> nothingIsThere(seen, "again"),
                () -> assertEquals(seen.text("gone.tree"), seen.text("again.tree")),
                () -> whatIsKeptAndWhatOthersChangedStays(seen),
                () -> aRefusalSaysWhatToDoByHand(seen));
    }

    private static void nothingIsThere(Seen seen, String name) throws IOException {
        assertEquals(0, seen.exit(name));
        assertEquals(NOTHING, seen.out(name));
    }

    private static void aLookChangesNothing(Seen seen) throws IOException {
        assertEquals(0, seen.exit("dry"));
        assertEquals(
                List.of(
                        "app",
                        "running-unit",
                        "drop-in",
                        "running-unit",
                        "entry",
                        "file",
                        "member",
                        "group",
                        "settings",
                        "versions",
                        "state"),
                seen.json("dry-json")
                        .path("things")
                        .valueStream()
                        .map(each -> each.path("kind").asText())
                        .toList());
        assertEquals(5, seen.exit("asked"));
        assertEquals(
                "Nothing was done. With --yes it is done without a question.", seen.err("asked"));
        assertEquals(seen.text("all.tree"), seen.text("asked.tree"));
    }

    private static void everythingThatTomoMadeIsGone(Seen seen) throws IOException {
        assertEquals(0, seen.exit("gone"), seen.said("gone"));
        assertTrue(
                seen.out("gone").endsWith("Everything that Tomo made is gone."), seen.out("gone"));
        assertEquals("0", seen.text("app.exit"), "Tomo was told, and has ended");
        assertEquals(
                List.of(
                        "/autostart/other.desktop",
                        "/kanata/kanata.kbd",
                        "/systemd/user/others.service",
                        "/systemd/user/others.service.d/70-mine.conf",
                        "/tomo/icons/nav.png"),
                below(seen, "gone.tree"));
        assertEquals(List.of("inactive", "active"), seen.lines("gone.user"));
        assertEquals("inactive", seen.text("gone.system"));
        assertEquals("", seen.text("gone.group"));
        assertTrue(seen.json("again-json").path("done").asBoolean());
    }

    /// The files below the folder of settings; those of the machine that were there before stay unseen.
    private static List<String> below(Seen seen, String tree) throws IOException {
        List<String> before = seen.lines("none.tree");
        return Stream.concat(
                        seen.lines(tree).stream().filter(each -> !before.contains(each)),
                        before.stream().filter(each -> each.endsWith("/kanata.kbd")))
                .map(each -> each.replaceFirst("^.*/home/config", ""))
                .sorted()
                .toList();
    }

    private static void whatIsKeptAndWhatOthersChangedStays(Seen seen) throws IOException {
        assertEquals(0, seen.exit("kept"), seen.said("kept"));
        List<String> kept = below(seen, "kept.tree");
        assertTrue(kept.contains("/etc/udev/rules.d/60-tomo-lab.rules"), kept::toString);
        assertTrue(kept.contains("/tomo/settings.json"), kept::toString);
        assertTrue(kept.stream().anyMatch(each -> each.contains("/history/")), kept::toString);
        assertTrue(kept.stream().noneMatch(each -> each.endsWith("memory.json")), kept::toString);
        assertTrue(seen.text("kept.group").endsWith(":daemon"), "others are in it");
        assertEquals(0, seen.exit("rest"), seen.said("rest"));
        assertEquals("", seen.text("rest.folders"), "not even empty folders");
        List<String> rest = below(seen, "rest.tree");
        assertFalse(rest.contains("/tomo/settings.json"), rest::toString);
    }

    private static void aRefusalSaysWhatToDoByHand(Seen seen) throws IOException {
        assertEquals(5, seen.exit("refused"));
        assertTrue(
                seen.err("refused")
                        .endsWith(
                                "Left: /etc/udev/rules.d/60-tomo-lab.rules. By hand: sudo rm -f --"
                                        + " /etc/udev/rules.d/60-tomo-lab.rules"),
                seen.err("refused"));
        assertEquals("/tmp/nobody/.local/state/tomo/made.json", seen.text("refused.tree"));
        assertFalse(seen.text("refused.rules").isEmpty());
    }
}
