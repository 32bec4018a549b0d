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

/// `src/test/lab/service`, judged.
class ServiceJourneyTest {
    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void aUnitIsInstalledHardenedAndRemovedAndNothingElseIsTouched() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/service\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17419)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> aPlanChangesNothing(seen),
                () -> whatIsMissingIsNamedBeforeAnythingIsDone(seen),
                () -> whatDoesNotComeUpIsTakenBack(seen),
                () -> whatIsInstalledRunsHardened(seen),
                () -> aSecondUnitOfThatNameIsRefused(seen),
                () -> itStartsByItselfOrNot(seen),
                () -> whatWasWeakenedByHandIsWrittenAnew(seen),
                () -> nothingIsLeftOfIt(seen),
                () -> somebodyElsesUnitGetsADropInAndGoesOnRunning(seen),
                () -> whatCountsMoreIsNotFoughtWith(seen),
                () -> aLinkIsLeftAlone(seen),
                () -> theMachinesUnitRunsWithoutRights(seen));
    }

    private static void aPlanChangesNothing(Seen seen) throws IOException {
        ended(seen, "empty", 0);
        ended(seen, "dry", 0);
        assertTrue(seen.text("dry.out").contains("+ TimeoutStopSec=5"), seen.text("dry.out"));
        ended(seen, "asked", 5);
        assertEquals(
                "Nothing was done. With --yes it is done without a question.",
                seen.text("asked.err"));
        assertEquals(seen.text("none.tree"), seen.text("asked.tree"));
    }

    private static void whatIsMissingIsNamedBeforeAnythingIsDone(Seen seen) throws IOException {
        ended(seen, "program", 5);
        assertTrue(seen.text("program.err").contains("/no-kanata”"), seen.text("program.err"));
        ended(seen, "config", 5);
        assertTrue(seen.text("config.err").contains("/none.kbd "), seen.text("config.err"));
        assertEquals("", seen.text("config.out"));
        assertEquals(seen.text("none.tree"), seen.text("missing.tree"));
    }

    private static void whatDoesNotComeUpIsTakenBack(Seen seen) throws IOException {
        ended(seen, "bad", 5);
        assertTrue(seen.text("bad.err").endsWith("Everything is as it was."), seen.text("bad.err"));
        assertEquals(withoutFolders(seen.text("none.tree")), withoutFolders(seen.text("bad.tree")));
    }

    private static void whatIsInstalledRunsHardened(Seen seen) throws IOException {
        ended(seen, "install", 0);
        installed(seen, "install");
        assertEquals("0", seen.text("verify.exit"), seen.text("verify.out"));
        assertTrue(
                seen.text("install.cmdline").contains(seen.folder() + "/my 100% $keys.kbd"),
                seen.text("install.cmdline"));
        assertEquals("active", seen.text("killed.ActiveState"), "it is back after a kill");
        ended(seen, "show", 0);
        assertFalse(seen.text("show.out").contains("\n  ! "), seen.text("show.out"));
        assertTrue(seen.text("json.out").contains("\"own\":true"), seen.text("json.out"));
    }

    private static void aSecondUnitOfThatNameIsRefused(Seen seen) throws IOException {
        ended(seen, "twice", 5);
        ended(seen, "elsewhere", 5);
        assertTrue(
                seen.text("elsewhere.err").contains("would fight for your keyboard"),
                seen.text("elsewhere.err"));
    }

    private static void itStartsByItselfOrNot(Seen seen) throws IOException {
        assertEquals("disabled", seen.text("disable.UnitFileState"));
        assertEquals("enabled", seen.text("enable.UnitFileState"));
        assertEquals(
                "{\"task\":\"enable\",\"scope\":\"user\",\"unit\":\"kanata.service\",\"asks\":false,"
                    + "\"steps\":[{\"step\":\"enable\"}],\"done\":true,\"sentence\":\"kanata.service"
                    + " starts by itself from now on.\"}",
                seen.text("enable.out"));
        ended(seen, "already", 0);
        assertTrue(
                seen.text("already.out").contains("\"why\":\"already\""), seen.text("already.out"));
    }

    private static void whatWasWeakenedByHandIsWrittenAnew(Seen seen) throws IOException {
        ended(seen, "rewrite", 0);
        assertEquals(seen.text("install.unit"), seen.text("rewrite.unit"));
        ended(seen, "nothing", 0);
        assertEquals("Nothing is weak in kanata.service.", seen.text("nothing.out"));
    }

    private static void nothingIsLeftOfIt(Seen seen) throws IOException {
        ended(seen, "remove", 0);
        assertEquals("inactive", seen.text("remove.ActiveState"));
        assertEquals(
                withoutFolders(seen.text("none.tree")), withoutFolders(seen.text("removed.tree")));
    }

    private static void somebodyElsesUnitGetsADropInAndGoesOnRunning(Seen seen) throws IOException {
        assertTrue(seen.text("weak.out").contains("  ! Time to stop"), seen.text("weak.out"));
        ended(seen, "harden", 0);
        limits(seen, "harden", "on-failure", "1s", "5", "1min", "5s", "15s", "no", "active");
        assertEquals(seen.text("foreign.MainPID"), seen.text("harden.MainPID"));
        assertTrue(
                seen.text("hardened.tree")
                        .contains(seen.text("foreign.tree").lines().toList().getLast()),
                seen.text("hardened.tree"));
        ended(seen, "unharden", 0);
        assertEquals(seen.text("foreign.tree"), seen.text("unhardened.tree"));
        limits(seen, "unhardened", "always", "3s", "5", "10s", "1min 30s", "1min 30s");
    }

    private static void whatCountsMoreIsNotFoughtWith(Seen seen) throws IOException {
        ended(seen, "overruled", 5);
        assertTrue(
                seen.text("overruled.err").endsWith("TimeoutStopSec=77. Nothing was changed."),
                seen.text("overruled.err"));
        assertEquals(seen.text("overruling.tree"), seen.text("overruled.tree"));
    }

    private static void aLinkIsLeftAlone(Seen seen) throws IOException {
        ended(seen, "linked", 5);
        assertEquals(seen.text("linking.tree"), seen.text("linked.tree"));
        assertEquals("not yours", seen.text("theirs.after"));
    }

    private static void theMachinesUnitRunsWithoutRights(Seen seen) throws IOException {
        ended(seen, "system", 0);
        assertTrue(
                seen.text("system.out").contains("so Tomo does not remember what it found"),
                seen.text("system.out"));
        installed(seen, "system");
        assertEquals("cap_dac_read_search", seen.text("system.CapabilityBoundingSet"));
        assertEquals("0", seen.text("system_verify.exit"), seen.text("system_verify.out"));
        assertTrue(
                seen.text("system_status.out").contains("✓ Responding"),
                seen.text("system_status.out"));
        ended(seen, "system_remove", 0);
        assertEquals(
                withoutFolders(seen.text("system_none.tree")),
                withoutFolders(seen.text("system_removed.tree")));
    }

    /// The manager leaves a folder behind that its links were in.
    private static String withoutFolders(String tree) {
        return tree.lines()
                .filter(line -> !line.contains(".target.wants d"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    /// As Tomo installs a unit, in either scope.
    private static void installed(Seen seen, String step) throws IOException {
        limits(
                seen,
                step,
                "on-failure",
                "1s",
                "5",
                "1min",
                "5s",
                "15s",
                "yes",
                "active",
                "enabled");
    }

    /// That properties are so, as the manager says.
    private static void limits(Seen seen, String name, String... values) throws IOException {
        List<String> properties =
                List.of(
                        "Restart",
                        "RestartUSec",
                        "StartLimitBurst",
                        "StartLimitIntervalUSec",
                        "TimeoutStopUSec",
                        "TimeoutStartUSec",
                        "NoNewPrivileges",
                        "ActiveState",
                        "UnitFileState");
        for (int i = 0; i < values.length; i++) {
            assertEquals(
                    values[i],
                    seen.text(name + "." + properties.get(i)),
                    name + " " + properties.get(i));
        }
    }

    private static void ended(Seen seen, String name, int status) throws IOException {
        assertEquals(status, seen.exit(name), seen.said(name));
    }
}
