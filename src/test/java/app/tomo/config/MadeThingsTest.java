package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class MadeThingsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:02:17Z");
    private static final MadeThing GROUP = new MadeThing.OfGroup("uinput", NOW);
    private static final MadeThing MEMBER = new MadeThing.OfMember("ada", "uinput", NOW);
    private static final MadeThing RULE =
            new MadeThing.OfFile("/etc/udev/rules.d/60-kanata.rules", "KERNEL==\"uinput\"\n", NOW);

    @TempDir Path folder;

    private MadeThings made() {
        Path state = folder.resolve("state");
        return new MadeThings(new Places(state, state, state, state, state));
    }

    private Path file() {
        return folder.resolve("state/made.json");
    }

    @Test
    void nothingWasMadeWhereNothingIsNoted() {
        assertEquals(List.of(), made().all());
    }

    @Test
    void anotherProcessReadsWhatWasNotedInItsOrder() {
        for (MadeThing each : List.of(GROUP, MEMBER, RULE)) {
            assertTrue(made().note(each));
        }
        assertEquals(List.of(GROUP, MEMBER, RULE), made().all());
    }

    @Test
    void theSameThingIsNotedOnceWithItsLastText() {
        assertTrue(made().note(RULE));
        MadeThing again = new MadeThing.OfFile(RULE.name(), "another\n", NOW.plusSeconds(1));
        assertTrue(made().note(again));
        assertEquals(List.of(again), made().all());
    }

    @Test
    void whatIsForgottenIsGoneAndNothingElse() {
        assertTrue(made().note(GROUP));
        assertTrue(made().note(MEMBER));
        assertTrue(made().forget(GROUP));
        assertEquals(List.of(MEMBER), made().all());
        assertTrue(made().forget(RULE));
        assertEquals(List.of(MEMBER), made().all());
    }

    @Test
    void whatAnotherTomoKnowsOfIsPassedOver() throws IOException {
        assertTrue(made().note(GROUP));
        String text = Files.readString(file());
        Files.writeString(file(), text.replace("[", "[{\"type\":\"OfMoon\",\"name\":\"full\"},"));
        assertEquals(List.of(GROUP), made().all());
    }

    @Test
    void aFileThatCannotBeReadIsSetAside() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(file(), "{\"made\": [");
        assertEquals(List.of(), made().all());
        assertTrue(made().note(GROUP));
        assertEquals(List.of(GROUP), made().all());
        assertEquals(
                "{\"made\": [", Files.readString(file().resolveSibling("made.json.unreadable")));
    }

    @Test
    void aPlaceThatIsNoFolderIsSaid() throws IOException {
        Files.writeString(folder.resolve("state"), "");
        assertFalse(made().note(GROUP));
    }

    @Test
    void eachSaysWhichCommandTakesItAway() {
        assertEquals(List.of("groupdel", "--", "uinput"), GROUP.undo());
        assertEquals(List.of("gpasswd", "--delete=ada", "--", "uinput"), MEMBER.undo());
        assertEquals(List.of("rm", "-f", "--", "/etc/udev/rules.d/60-kanata.rules"), RULE.undo());
    }

    @Test
    void asFewCommandsAsPossibleTakeThemAway() {
        MadeThing module = new MadeThing.OfFile("/etc/modules-load.d/uinput.conf", "uinput\n", NOW);
        MadeThing other = new MadeThing.OfMember("ada", "input", NOW);
        assertEquals(
                List.of(
                        List.of("rm", "-f", "--", module.name(), RULE.name()),
                        List.of("gpasswd", "--delete=ada", "--", "input"),
                        List.of("groupdel", "--", "uinput")),
                MadeThing.undo(List.of(module, RULE, other, MEMBER, GROUP)));
    }

    @Test
    void theFoldersThatAreMissingAreNoted() {
        assertTrue(made().noteFolders(folder.resolve("one/two/kanata.kbd"), NOW));
        assertEquals(
                List.of(
                        new MadeThing.OfFolder(folder.resolve("one").toString(), NOW),
                        new MadeThing.OfFolder(folder.resolve("one/two").toString(), NOW)),
                made().all());
    }
}
