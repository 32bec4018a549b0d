package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Places;
import app.tomo.config.Preset;
import app.tomo.config.PresetsDesk;
import app.tomo.config.SettingsWriter;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.words.SnapshotBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Which way a preset goes for what Tomo looks after. No bus is there: nothing here comes as far as a unit.
class PresetSwitchTest {
    private static final Preset A = new Preset("a", "/c/a.kbd", List.of());
    private static final Preset B = new Preset("b", "/c/b.kbd", List.of("--nodelay"));
    private static final CheckResult GOOD = new CheckResult.Passed(List.of());
    private static final CheckResult BAD =
            new CheckResult.Failed(new ConfigFault("/c/b.kbd", 1, 1, 1, 1, "bad", ""));

    @TempDir Path home;
    private final List<Invocation> checked = new ArrayList<>();

    /// Whether the daemon comes up, restart by restart.
    private final Deque<Boolean> restarts = new ArrayDeque<>();

    private LoneMachine lone;
    private PresetSides sides;
    private PresetsDesk desk;
    private CheckResult verdict = GOOD;
    private boolean stays = true;

    @BeforeEach
    void begin() throws IOException {
        lone = LoneMachine.at(home);
        sides = new PresetSides(lone.buses(), lone.threads(), lone.machine());
        Places places = lone.machine().places();
        desk = new PresetsDesk(new SettingsWriter(places), places.settings(), home);
        assertInstanceOf(PresetsDesk.Change.Written.class, desk.add(A, 0));
        assertInstanceOf(PresetsDesk.Change.Written.class, desk.add(B, 1));
    }

    @AfterEach
    void close() {
        lone.close();
    }

    private static SnapshotBuilder runs(Scope scope) {
        return SnapshotBuilder.well()
                .scope(scope)
                .arguments("/usr/bin/kanata", "-c", "/c/own.kbd", "-p", "5829");
    }

    private PresetOutcome turn(SnapshotBuilder daemon, @Nullable Preset preset, boolean now)
            throws InterruptedException {
        CheckingSession session =
                new CheckingSession(
                        daemon.build(),
                        (invocation, _) -> {
                            checked.add(invocation);
                            return verdict;
                        });
        return new PresetSwitch(
                        () -> session, () -> session, sides, desk, restarts::pop, () -> stays)
                .turnTo(preset, now, (_, _) -> true);
    }

    private @Nullable String marked() {
        return desk.read().marked();
    }

    @Test
    void theConfigIsCheckedAsTheDaemonIsStartedAndWhatIsBadChangesNothing() throws Exception {
        verdict = BAD;
        SnapshotBuilder child = runs(Scope.CHILD);
        assertEquals(new PresetOutcome.Rejected("/c/b.kbd", BAD), turn(child, B, true));
        assertEquals("/c/b.kbd", checked.getFirst().config());
        assertEquals(child.build().invocation().binary(), checked.getFirst().binary());
        assertNull(marked());
    }

    @Test
    void theOneOfAChildIsMarkedAndRestartedWith() throws Exception {
        restarts.add(true);
        assertEquals(new PresetOutcome.Runs("b"), turn(runs(Scope.CHILD), B, true));
        assertEquals("b", marked());
        restarts.add(true);
        assertEquals(new PresetOutcome.Runs(""), turn(runs(Scope.CHILD), null, true));
        assertNull(marked());
        assertEquals(1, checked.size(), "none of them is no config of its own");
    }

    @Test
    void aChildThatDoesNotComeUpIsStartedWithTheOneBefore() throws Exception {
        restarts.add(true);
        assertEquals(new PresetOutcome.Runs("a"), turn(runs(Scope.CHILD), A, true));
        restarts.addAll(List.of(false, true));
        assertEquals(new PresetOutcome.Back(), turn(runs(Scope.CHILD), B, true));
        assertEquals("a", marked());
        assertTrue(restarts.isEmpty());
    }

    @Test
    void whatIsOnlyToStartSoNextTimeIsNotRestarted() throws Exception {
        assertEquals(new PresetOutcome.Marked("b"), turn(runs(Scope.CHILD), B, false));
        assertEquals("b", marked());
        SnapshotBuilder stopped =
                runs(Scope.CHILD).facts(Truth.YES, Truth.YES, Truth.NO, Truth.NO, Truth.UNKNOWN);
        assertEquals(new PresetOutcome.Later("a"), turn(stopped, A, true));
        assertEquals("a", marked());
        stays = false;
        assertEquals(new PresetOutcome.Later("b"), turn(runs(Scope.CHILD), B, true));
    }

    @Test
    void forAUnitOfTheMachineItIsOnlySaidWhatWouldHaveToBeWritten() throws Exception {
        PresetOutcome.OfMachine said =
                assertInstanceOf(PresetOutcome.OfMachine.class, turn(runs(Scope.SYSTEM), B, true));
        assertTrue(said.file().startsWith("/etc/systemd/system/" + said.unit() + ".d/"));
        assertTrue(said.text().contains("/c/b.kbd"), said.text());
        assertTrue(said.text().contains("--nodelay"), said.text());
        assertInstanceOf(PresetOutcome.NoUnit.class, turn(runs(Scope.SYSTEM), null, true));
        assertInstanceOf(
                PresetOutcome.Wrapped.class,
                turn(
                        SnapshotBuilder.well().scope(Scope.SYSTEM).arguments("/bin/sh", "-c", "x"),
                        B,
                        true));
    }

    @Test
    void whatSomebodyElseRunsIsLeftAlone() throws Exception {
        assertEquals(
                new PresetOutcome.SomebodyElses("/c/b.kbd"), turn(runs(Scope.ATTACHED), B, true));
        assertEquals(new PresetOutcome.NoUnit(), turn(runs(Scope.ATTACHED), null, true));
        assertEquals(
                new PresetOutcome.OfDemonstration(),
                turn(runs(Scope.CHILD).arguments("tomo", "simulate"), B, true));
        assertNull(marked());
        assertEquals(1, checked.size());
    }

    @Test
    void whileAnotherTomoChangesWhatStandsBesideTheUnitNothingIsDone() throws Exception {
        String unit = runs(Scope.USER).build().target().unit();
        try (SwitchClaim claim = SwitchClaim.take(sides.lock(unit))) {
            assertNotNull(claim);
            assertEquals(new PresetOutcome.UnderWay(), turn(runs(Scope.USER), B, true));
        }
        assertFalse(Files.exists(home.resolve(".config/systemd")));
    }
}
